/* The block in the editor: its settings at the side, and what a visitor without script sees. Every sentence is one of the project's catalogue. */
((wp, regions) => {
  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { Disabled, PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;
  const { __ } = wp.i18n;
  const domain = 'even-keel-wellbeing';

  /** Countries by their names in the language of the editor. */
  const countries = () => {
    const tag = document.documentElement.lang || 'en';
    const names = new Intl.DisplayNames([tag, 'en'], { type: 'region' });
    const all = regions.map((code) => ({ value: code, label: names.of(code) || code }));
    all.sort((a, b) => a.label.localeCompare(b.label, tag));
    return [{ value: '', label: __("As the visitor's time zone says", domain) }, ...all];
  };

  const audiences = () => [
    { value: 'c6', label: __('6 to 9', domain) },
    { value: 'c10', label: __('10 to 12', domain) },
    { value: 't13', label: __('13 to 17', domain) },
    { value: 'adult', label: __('Adults', domain) },
    { value: 'helper', label: __('Helpers', domain) },
  ];

  const topics = () => [
    { value: '', label: __('Everyday', domain) },
    { value: 'school', label: __('School', domain) },
    { value: 'grief', label: __('Grief', domain) },
    { value: 'displacement', label: __('New country', domain) },
    { value: 'disaster', label: __('After a disaster', domain) },
    { value: 'illness', label: __('Illness', domain) },
    { value: 'violence', label: __('More support', domain) },
    { value: 'transition', label: __('A change in life', domain) },
    { value: 'war', label: __('War', domain) },
    { value: 'unaccompanied', label: __('Young and alone', domain) },
    { value: 'humanitarian', label: __('Relief workers', domain) },
  ];

  const layouts = () => [
    { value: 'card', label: __('Card', domain) },
    { value: 'bar', label: __('Bar at the lower edge', domain) },
    { value: 'button', label: __('Button', domain) },
    { value: 'list', label: __('List, for a portal', domain) },
  ];

  wp.blocks.registerBlockType('even-keel/wellbeing', {
    title: __('Support and calm', domain),
    description: __('A steady hand, and people within reach', domain),
    edit({ attributes, setAttributes }) {
      /** What is as it would be anyway is not written into the post. */
      const set = (name, value) => setAttributes({ [name]: value || undefined });
      const select = (name, label, options, usual) =>
        el(SelectControl, {
          label,
          options,
          value: attributes[name] || usual,
          onChange: (value) => set(name, value === usual ? '' : value),
        });
      const settings = el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Make your widget', domain) },
          select('country', __('Country', domain), countries(), ''),
          select('audience', __('Who reads it', domain), audiences(), 'adult'),
          select('topic', __('What the page is about', domain), topics(), ''),
          select('layout', __('Layout', domain), layouts(), 'card'),
          el(ToggleControl, {
            label: __('Pin help at the top', domain),
            help: __('Emergency number and first line', domain),
            checked: attributes.help === 'always',
            onChange: (on) => set('help', on && 'always'),
          }),
          el(ToggleControl, {
            label: __('Leave quickly', domain),
            help: __('A button, and Shift three times', domain),
            checked: attributes.exit !== 'off',
            onChange: (on) => set('exit', on ? '' : 'off'),
          }),
          el(TextControl, {
            label: __('Language of the widget', domain),
            value: attributes.lang || '',
            placeholder: document.documentElement.lang,
            onChange: (value) => set('lang', value.trim()),
          }),
          el(TextControl, {
            label: __('Address of your own pack', domain),
            type: 'url',
            value: attributes.pack || '',
            onChange: (value) => set('pack', value.trim()),
          }),
        ),
      );
      const preview = el(Disabled, null, el(wp.serverSideRender, { block: 'even-keel/wellbeing', attributes }));
      return el(Fragment, null, settings, el('div', useBlockProps(), preview));
    },
    save: () => null,
  });
})(window.wp, window.evenKeelRegions || []);
