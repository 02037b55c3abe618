/** A name that would run if a page did not escape it. */
export const hostileName = `Ruritania <script>alert("x")</script> & 'Co' <img src=x onerror=alert(1)>`;
