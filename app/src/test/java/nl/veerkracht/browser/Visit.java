package nl.veerkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One window of one visitor. */
public final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Pictures of what is in order are for who wants to look at them, and cost as much time as everything else together. */
    private static final boolean KEPT = Boolean.getBoolean("veerkracht.pictures");

    private static final int NARROW = 390;
    private static final int WIDE = 1280;
    private static final List<Integer> WIDTHS = List.of(NARROW, WIDE);
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final String device;
    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** Where it went last: a browser complains of a page that says "not found", though that is what the page should say. */
    private String opened = "";

    Visit(String device, String site, BrowserContext context) {
        this.device = device;
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onRequest((Request request) -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().startsWith(opened + ":")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Where the house is. */
    String site() {
        return site;
    }

    /** Playwright's own window, for everything this class has no words for. */
    public Page page() {
        return page;
    }

    /** The visitor's cookies, storage and network. */
    public BrowserContext context() {
        return context;
    }

    /** Every address this window asked for, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Signs in with the cookie of a session, as {@code TestPeople.cookie} makes it. */
    public Visit signedIn(jakarta.servlet.http.Cookie session) {
        context.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site)));
        return this;
    }

    /** Goes to a path of the house and waits until it stands there. */
    public Response open(String path) {
        opened = site + path;
        return Objects.requireNonNull(page.navigate(path), path);
    }

    /** Presses the button with this text and waits for the next page. */
    public void press(String text) {
        page.locator("button:visible:not(.vk-hidden), a:visible:not(.vk-hidden), summary:visible")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        answered();
    }

    /** Presses a button of the page itself, where the navigation has something of that name too. */
    public void pressInPage(String text) {
        page.locator("main button:visible")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        answered();
    }

    /** Waits until the answer to a form that was sent stands where the form was: public pages put it there themselves. */
    public Visit answered() {
        page.locator("form[aria-busy]")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** Types into the field with this label. */
    public void fill(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}, named after the device too, when pictures are asked for. */
    public Visit screenshot(String name) {
        picture(name + "-" + device);
        return this;
    }

    /** As {@link #screenshot(String)}, asked for or not: something is wrong on this page. */
    void failed(String name) {
        drawn(name + "-" + device);
    }

    /**
     * Finds the page in order as it stands now, narrow and wide, and readable in the dark; keeps a picture of each when pictures are asked for. In the dark
     * only colours differ, and those are the same on every width.
     */
    public Visit seen(String name) {
        for (int width : WIDTHS) {
            seen(name, width, ColorScheme.LIGHT).isInOrder();
        }
        seen(name + "-dark", NARROW, ColorScheme.DARK).isReadable();
        return seen(name, WIDE, ColorScheme.LIGHT);
    }

    /** As {@link #seen(String)}, only for who looks at pictures: for screens that are found in order elsewhere. */
    Visit pictured(String name) {
        if (KEPT) {
            WIDTHS.forEach(width -> seen(name, width, ColorScheme.LIGHT));
            seen(name, WIDE, ColorScheme.LIGHT);
        }
        return this;
    }

    private Visit seen(String name, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, page.viewportSize().height);
        picture(name + "-" + width);
        return this;
    }

    private void picture(String name) {
        if (KEPT) {
            drawn(name);
        }
    }

    private void drawn(String name) {
        ViewportSize size = page.viewportSize();
        int tall = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(size.width, Math.max(size.height, tall));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        page.setViewportSize(size.width, size.height);
    }

    /** Everybody can use the page, as far as a machine can tell; nothing sticks out sideways; the browser complains of nothing. */
    public Visit isInOrder() {
        fits();
        finds(axe().withTags(WCAG));
        return this;
    }

    /** Only the colours differ in the dark. */
    private Visit isReadable() {
        fits();
        finds(axe().withRules(List.of("color-contrast")));
        return this;
    }

    /** Tells only what is wrong, and looks in this window alone: there are no frames of others in our pages. Both save most of the time. */
    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    private void finds(AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
                .as("accessibility of " + page.url())
                .extracting(Visit::told)
                .isEmpty();
    }

    private Visit fits() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out sideways at " + page.url())
                .isLessThanOrEqualTo(0);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('main [hidden]')].filter(one => one.checkVisibility()).map(one => one.outerHTML)"))
                .as("what should be hidden at " + page.url())
                .isEqualTo(List.of());
        return this;
    }

    /** The page asked nobody else for anything and left nothing behind. */
    public Visit leavesNoTrace() {
        assertThat(requests).allMatch(url -> url.startsWith(site) || url.startsWith("data:"));
        assertThat(context.cookies()).isEmpty();
        assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
        return this;
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().map(node -> "\n  " + node.getHtml()).collect(Collectors.joining());
    }

    @Override
    public void close() {
        context.close();
    }
}
