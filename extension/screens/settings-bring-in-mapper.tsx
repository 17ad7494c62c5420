import { type Signal, useSignal } from '@preact/signals';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { Seg } from '../parts/seg.tsx';
import { type DateOrder, dateOrders, ordersOf } from '../store/bring-in/dates.ts';
import type { Foreign } from '../store/bring-in/foreign.ts';
import { type Mapping, rangeOf, readMapped } from '../store/bring-in/mapped.ts';
import type { Table } from '../store/bring-in/read-table.ts';

/** Rows that are shown of a table, so that its columns can be told apart. */
const shown = 3;

type ColumnField = 'date' | 'time' | 'feeling' | 'words' | 'note';

const columnFields: readonly ColumnField[] = ['date', 'time', 'feeling', 'words', 'note'];

const cellsOf = ({ rows }: Table, column: number): readonly string[] =>
  rows.flatMap((cells) => (cells[column]?.trim() ? [cells[column].trim()] : []));

/** What the columns look like before anyone says so: the first in which every row is a day, and nothing else is assumed. */
function guessed(table: Table): Mapping {
  const date = table.columns.findIndex((_, column) => ordersOf(cellsOf(table, column)).length > 0);
  const [order = 'ymd'] = ordersOf(cellsOf(table, date));
  return { date, order, time: -1, feeling: -1, worst: 1, best: 5, words: -1, note: -1 };
}

/** The first rows under the names of their columns. */
function First({ table }: { table: Table }) {
  const { words } = useApp();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="settings__table" role="region" aria-label={words.t('bring-in.mapper.first')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((name, column) => (
              <th key={`${column}${name}`} scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, shown).map((cells, row) => (
            <tr key={row}>
              {table.columns.map((name, column) => (
                <td key={`${column}${name}`} dir="auto">
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Column({ field, table, mapping }: { field: ColumnField; table: Table; mapping: Signal<Mapping> }) {
  const { words } = useApp();
  const choose = (column: number): void => {
    const next = { ...mapping.value, [field]: column };
    const [order] = field === 'date' ? ordersOf(cellsOf(table, column)) : [];
    const range = field === 'feeling' ? rangeOf(table, column) : null;
    mapping.value = { ...next, ...(order && { order }), ...(range && { worst: range.least, best: range.most }) };
  };
  return (
    <div class="field">
      <label for={`column-${field}`}>{words.t(`bring-in.mapper.${field}`)}</label>
      <select
        id={`column-${field}`}
        class="input"
        value={mapping.value[field]}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        <option value={-1}>{words.t('bring-in.mapper.none')}</option>
        {table.columns.map((name, column) => (
          <option key={`${column}${name}`} value={column}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function End({ end, mapping }: { end: 'worst' | 'best'; mapping: Signal<Mapping> }) {
  const { words } = useApp();
  return (
    <div class="field">
      <label for={`scale-${end}`}>{words.t(`bring-in.mapper.${end}`)}</label>
      <input
        id={`scale-${end}`}
        class="input"
        type="number"
        step="any"
        value={mapping.value[end]}
        onInput={(event) => {
          const to = event.currentTarget.valueAsNumber;
          if (Number.isFinite(to)) mapping.value = { ...mapping.value, [end]: to };
        }}
      />
    </div>
  );
}

/** How the dates are written; asked only where more than one way fits all of them. */
function Order({ table, mapping }: { table: Table; mapping: Signal<Mapping> }) {
  const { words } = useApp();
  const orders = ordersOf(cellsOf(table, mapping.value.date));
  const choices = orders.length > 0 ? orders : dateOrders;
  if (choices.length === 1) return null;
  return (
    <>
      <p role="status">{words.t('bring-in.mapper.order.ask')}</p>
      <Seg<DateOrder>
        long
        label={words.t('bring-in.mapper.order')}
        choices={choices.map((order) => ({ value: order, label: words.t(`bring-in.mapper.order.${order}` as WordKey) }))}
        value={mapping.value.order}
        onChange={(order) => (mapping.value = { ...mapping.value, order })}
      />
    </>
  );
}

/** The person says what the columns of a table are. Nothing is changed by it. */
export function BringInMapper({ table, onGo, onNot }: { table: Table; onGo: (foreign: Foreign) => void; onNot: () => void }) {
  const { words } = useApp();
  const mapping = useSignal<Mapping>(guessed(table));
  const isMissing = useSignal(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    isMissing.value = mapping.value.date < 0;
    if (!isMissing.value) onGo(readMapped(table, mapping.value));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <First table={table} />
      {columnFields.map((field) => (
        <Column key={field} field={field} table={table} mapping={mapping} />
      ))}
      {mapping.value.date >= 0 && <Order table={table} mapping={mapping} />}
      {mapping.value.feeling >= 0 && (
        <div class="row">
          <End end="worst" mapping={mapping} />
          <End end="best" mapping={mapping} />
        </div>
      )}
      <p class="soft">{words.t('bring-in.mapper.rest')}</p>
      {isMissing.value && <p role="alert">{words.t('bring-in.mapper.no-date')}</p>}
      <div class="settings__ways">
        <button type="button" class="btn btn--line" onClick={onNot}>
          {words.t('common.cancel')}
        </button>
        <button type="submit" class="btn">
          {words.t('bring-in.mapper.go')}
        </button>
      </div>
    </form>
  );
}
