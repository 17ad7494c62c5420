/** A style sheet as text, for the shadow root of the widget. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
