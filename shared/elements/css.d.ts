/** A style sheet as text, for the shadow root of an element. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
