package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast as WCAG 2.2 defines it, of every pair of colours that the style puts together. */
class TokensTests {

    private static final Pattern COLOUR = Pattern.compile("--vk-([a-z-]+): (#[0-9a-f]{6});");

    private final String tokens =
            Style.files("static/style/tokens.css").values().iterator().next();
    private final Map<String, String> light = colours(tokens.substring(0, tokens.indexOf("@media")));
    private final Map<String, String> dark = colours(tokens.substring(tokens.indexOf("@media")));

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, card",
        "ink, sunk",
        "ink, accent-soft",
        "ink, urgent-soft",
        "ink, sun-soft",
        "ink, leaf-soft",
        "ink-soft, paper",
        "ink-soft, card",
        "ink-soft, sunk",
        "accent, paper",
        "accent, card",
        "accent, accent-soft",
        "accent-deep, accent-soft",
        "accent-deep, card",
        "accent-ink, accent",
        "accent-ink, accent-deep",
        "warm, warm-soft",
        "warm, card",
        "sun, sun-soft",
        "leaf, leaf-soft",
        "leaf, card",
        "urgent, urgent-soft",
        "urgent, card",
        "urgent, paper",
        "urgent-ink, urgent",
        "urgent-ink, urgent-deep",
        "paper, ink"
    })
    void textCanBeReadInLightAndDark(String text, String ground) {
        assertThat(contrast(light, text, ground)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(dark, text, ground)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({"line-strong, card", "line-strong, paper", "accent, accent-soft", "urgent, card"})
    void fieldsStandOutFromTheirGround(String line, String ground) {
        assertThat(contrast(light, line, ground)).isGreaterThanOrEqualTo(3);
        assertThat(contrast(dark, line, ground)).isGreaterThanOrEqualTo(3);
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.getOrDefault(one, "#000000"));
        double b = luminance(colours.getOrDefault(other, "#000000"));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
