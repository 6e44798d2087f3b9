package nl.veerkracht.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.veerkracht.testing.Readability;

/**
 * What one public page cost when it was opened on a telephone of 320 pixels wide.
 *
 * @param document compressed bytes
 * @param together compressed bytes of all it asked for
 * @param script bytes
 * @param others requests to anybody else
 * @param text what stands there to read, when it is Dutch
 * @param painted milliseconds until the first words, 0 when not measured
 * @param faults what somebody would stumble over
 */
record PageCost(
        String address,
        int status,
        String type,
        int document,
        int together,
        int requests,
        int script,
        int others,
        int cookies,
        List<String> text,
        double painted,
        List<String> faults) {

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-34s %6s %8s %8s %8s %7s %7s %7s %8s %6s",
            "public page",
            "status",
            "document",
            "together",
            "requests",
            "script",
            "others",
            "cookies",
            "sentence",
            "ease");

    private static final int LATENCY = 400;
    private static final int BYTES = 400_000 / 8;

    /** What the browser itself knows of the page it shows. How it looks, {@link PageLook} knows. */
    private static final String ASKED = """
            () => {
              const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest(".vk-hidden, .nl-skip-link");
              const all = (what) => [...document.querySelectorAll(what)].filter(shown);
              const faults = [];
              const fault = (wrong, text) => wrong && faults.push(text);
              const view = document.querySelector("meta[name=viewport]")?.content ?? "";
              const levels = all("h1, h2, h3, h4").map((heading) => Number(heading.tagName[1]));
              fault(!document.title.trim(), "no title");
              fault(!document.documentElement.lang, "no language");
              fault(!view.includes("width=device-width") || /maximum-scale|user-scalable/.test(view), "no viewport for a telephone");
              fault(levels.filter((level) => level === 1).length !== 1, "not one heading above all");
              fault(levels.some((level, n) => level > (levels[n - 1] ?? 0) + 1), "a heading is left out");
              for (const link of all("a[href], button")) {
                const name = link.textContent.trim() || link.ariaLabel || link.querySelector("img")?.alt;
                fault(!name, "a link without a name: " + link.outerHTML.slice(0, 80));
              }
              for (const image of document.images) fault(!image.hasAttribute("alt"), "a picture without words");
              for (const touch of all("button, .nl-button, .vk-exit__link, .vk-places a, .vk-crisis__line, summary, select, textarea, .vk-choice, input:not([type=radio], [type=checkbox], [type=hidden])")) {
                const { width, height } = touch.getBoundingClientRect();
                fault(Math.min(width, height) < 44, "too small to touch: " + Math.round(width) + "x" + Math.round(height) + " " + touch.outerHTML.slice(0, 80));
              }
              const out = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              fault(out > 0, "sticks out by " + out + " pixels");
              const first = performance.getEntriesByType("navigation")[0];
              const more = performance.getEntriesByType("resource").filter((one) => !one.name.startsWith("data:"));
              const scripts = more.filter((one) => one.name.endsWith(".js"));
              const sum = (list, what) => list.reduce((so, one) => so + one[what], 0);
              const dutch = [...document.querySelectorAll("main p, main li")]
                .filter((one) => shown(one) && (one.closest("[lang]")?.lang ?? "") === "nl" && !one.querySelector("p, li, a, b, small"))
                .map((one) => one.textContent.trim()).filter((text) => /[.?!]$/.test(text));
              return {
                document: first.encodedBodySize, together: first.encodedBodySize + sum(more, "encodedBodySize"),
                requests: 1 + more.length, script: sum(scripts, "decodedBodySize"), text: dutch, faults,
              };
            }""";

    static PageCost of(Visit visit, String address) {
        visit.context().clearCookies();
        int before = visit.requests().size();
        Response answer = visit.open(address);
        Map<?, ?> asked = (Map<?, ?>) visit.page().evaluate(ASKED);
        List<String> requests = visit.requests();
        long others = requests.subList(before, requests.size()).stream()
                .filter(url -> !url.startsWith(visit.site()) && !url.startsWith("data:"))
                .count();
        boolean arrived = visit.page().url().equals(visit.site() + address);
        return new PageCost(
                address,
                arrived ? answer.status() : 302,
                Objects.requireNonNullElse(answer.headerValue("content-type"), ""),
                number(asked, "document"),
                number(asked, "together"),
                number(asked, "requests"),
                number(asked, "script"),
                (int) others,
                visit.context().cookies().size(),
                strings(asked, "text"),
                0,
                Stream.concat(strings(asked, "faults").stream(), PageLook.faults(visit).stream())
                        .toList());
    }

    /** Over a slow line, until the first words stand there. */
    static PageCost slow(Visit visit, String address) {
        visit.open("/info/30");
        CDPSession line = visit.context().newCDPSession(visit.page());
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", LATENCY);
        slow.addProperty("downloadThroughput", BYTES);
        slow.addProperty("uploadThroughput", BYTES);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", slow);
        visit.open(address);
        visit.page().waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
        Number painted =
                (Number) visit.page().evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        return new PageCost(address, 200, "", 0, 0, 0, 0, 0, 0, List.of(), painted.doubleValue(), List.of());
    }

    private static int number(Map<?, ?> asked, String name) {
        return ((Number) Objects.requireNonNull(asked.get(name))).intValue();
    }

    private static List<String> strings(Map<?, ?> asked, String name) {
        return ((List<?>) Objects.requireNonNull(asked.get(name)))
                .stream().map(String.class::cast).toList();
    }

    /** Whether it is a page on its own: neither a file nor an address that leads to another. */
    boolean isPage() {
        return type.startsWith("text/html") && (status == 200 || status == 404);
    }

    Readability reads() {
        return Readability.of(text);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %6d %8d %8d %8d %7d %7d %7d %8s %6s",
                address,
                status,
                document,
                together,
                requests,
                script,
                others,
                cookies,
                reads().hasText() ? String.format(Locale.ROOT, "%.1f", reads().perSentence()) : "-",
                reads().hasText() ? String.format(Locale.ROOT, "%.0f", reads().index()) : "-");
    }
}
