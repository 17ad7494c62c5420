/** The mark: sun over line over hull. The line is the lower edge of the header it hangs from. */
export const Mark = () => (
  <svg class="top__mark" viewBox="0 0 36 33" aria-hidden="true">
    <path class="sun" d="M9.5 17a8.5 8.5 0 0 1 17 0z" />
    <path class="hull" d="M.5 19h35c-1.5 8-8.5 13-17.5 13S2 27 .5 19z" />
  </svg>
);
