package nl.veerkracht.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test of the whole house a browser. Register it as a static field of a class tagged {@code browser}:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Browser browser = new Browser();
 * }</pre>
 *
 * Each visit is a fresh window without cookies; all are closed after each test.
 */
public final class Browser implements AfterEachCallback, BeforeEachCallback {

    private final Function<ExtensionContext, String> house;
    private final List<Visit> visits = new ArrayList<>();
    private String site = "";
    private @Nullable Chromium chromium;

    /** Of the house all tests share. */
    public Browser() {
        this(Browser::shared);
    }

    /** Of a house that the test began itself. */
    public Browser(Supplier<String> site) {
        this(test -> site.get());
    }

    private Browser(Function<ExtensionContext, String> house) {
        this.house = house;
    }

    private static String shared(ExtensionContext test) {
        Environment environment = SpringExtension.getApplicationContext(test).getEnvironment();
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        chromium = Chromium.of(test);
        site = house.apply(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        test.getExecutionException().ifPresent(failure -> pictureOf(test));
        visits.forEach(Visit::close);
        visits.clear();
    }

    /** A telephone, 390 by 844. */
    public Visit phone() {
        return visit("phone", options(390, 844).setHasTouch(true).setIsMobile(true));
    }

    /** The narrowest telephone that pages are made for, 320 by 640. */
    Visit narrow() {
        return visit("narrow", options(320, 640).setHasTouch(true).setIsMobile(true));
    }

    /** A screen on a desk, 1280 by 800. */
    public Visit desk() {
        return visit("desk", options(1280, 800));
    }

    /** As {@link #phone()}, in the dark. */
    public Visit phoneInTheDark() {
        return visit(
                "phone-dark",
                options(390, 844).setHasTouch(true).setIsMobile(true).setColorScheme(ColorScheme.DARK));
    }

    /** As {@link #desk()}, in the dark. */
    public Visit deskInTheDark() {
        return visit("desk-dark", options(1280, 800).setColorScheme(ColorScheme.DARK));
    }

    /** A telephone whose browser runs no scripts. */
    public Visit withoutJavaScript() {
        return visit("phone-plain", options(390, 844).setJavaScriptEnabled(false));
    }

    private Visit visit(String device, NewContextOptions options) {
        Visit visit = new Visit(device, site, chromium().window(options));
        visits.add(visit);
        return visit;
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium, "a browser outside a test");
    }

    private NewContextOptions options(int width, int height) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setBaseURL(site);
    }

    private void pictureOf(ExtensionContext test) {
        String name = "failed-" + test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        visits.forEach(visit -> visit.failed(name));
    }
}
