package nl.veerkracht.browser;

import java.util.List;

/**
 * How a page stands there, as the browser itself measures it: letters that are large enough (those of what is read 16 pixels, all 14) and stand out from their ground, nothing that moves once it
 * stands there, nothing that must come before the first words.
 */
final class PageLook {

    /** What does not stand still yet is not judged; what is a shape of its own (a picture) has its own tests. */
    private static final String ASKED = """
            async () => {
              const faults = [];
              const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest(".vk-hidden, .nl-skip-link, svg, option");
              const own = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
              const colour = (text) => (text.match(/^rgba?\\(([^)]*)\\)$/)?.[1] ?? "").split(",").map(Number);
              const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
                .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
              const ground = (one) => {
                for (let at = one; at; at = at.parentElement) {
                  const [r, g, b, a = 1] = colour(getComputedStyle(at).backgroundColor);
                  if (a > 0) return [r, g, b];
                }
                return [255, 255, 255];
              };
              for (const one of document.body.querySelectorAll("*")) {
                if (!own(one) || !shown(one)) continue;
                const style = getComputedStyle(one);
                const size = parseFloat(style.fontSize);
                const said = one.textContent.trim().slice(0, 40);
                const least = one.closest("small, .vk-small, button, a, sup") || !one.closest("main p, main li, main dd, input, textarea, select") ? 14 : 16;
                if (size < least) faults.push("letters too small: " + size + " " + said);
                const [more, less] = [light(colour(style.color)), light(ground(one))].sort((x, y) => y - x);
                const large = size >= 24 || (size >= 18.66 && style.fontWeight >= 700);
                const contrast = (more + 0.05) / (less + 0.05);
                if (!(contrast >= (large ? 3 : 4.5))) faults.push("too little contrast: " + contrast.toFixed(2) + " " + said);
              }
              for (const more of performance.getEntriesByType("resource")) {
                if (more.renderBlockingStatus === "blocking") faults.push("must come before the first words: " + more.name);
              }
              const moved = await new Promise((done) => {
                const seen = [];
                new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type: "layout-shift", buffered: true });
                requestAnimationFrame(() => setTimeout(() => done(seen.reduce((sum, one) => sum + one.value, 0))));
              });
              if (moved > 0.1) faults.push("moves by itself: " + moved.toFixed(3));
              return faults;
            }""";

    private PageLook() {}

    /** What is wrong with the page that is open, in words. */
    static List<String> faults(Visit visit) {
        return ((List<?>) visit.page().evaluate(ASKED))
                .stream().map(String.class::cast).toList();
    }
}
