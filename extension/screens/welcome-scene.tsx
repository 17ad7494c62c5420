/** A low sun, a small hull, a level line. Decoration: the words beside it say what this is. */
export const WelcomeScene = () => (
  <div class="scene" aria-hidden="true">
    <svg aria-hidden="true" class="scene__sea" viewBox="0 0 380 110" preserveAspectRatio="xMidYMin slice">
      <path class="scene__sun" d="M92 56a38 38 0 0 1 76 0z" />
      <path class="scene__hull" d="M62 57h136c0 25-29 41-68 41s-68-16-68-41z" />
      <path class="scene__wave" d="M232 72h40M300 84h52M20 88h26M268 96h18" />
    </svg>
  </div>
);
