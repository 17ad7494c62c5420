import { useApp } from '../parts/app-context.ts';
import { chartsOf, unseenOf } from '../state/reflecting.ts';

/** Charts harm some people: one press hides all of them, and everything stays in words (content 0.6). */
export function HideCharts() {
  const app = useApp();
  const charts = chartsOf(app);
  if (charts === 'unknown') return null;
  return (
    <div>
      <button
        type="button"
        class="btn btn--line"
        onClick={() => void unseenOf(app).change((kept) => ({ ...kept, charts: charts === 'shown' }))}
      >
        {app.words.t(charts === 'shown' ? 'insights.charts.hide' : 'insights.charts.show')}
      </button>
    </div>
  );
}
