package nl.veerkracht.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A style without what no page of ours can see: every public page carries its style along. Components come with variants we do not have and with fallbacks
 * through properties nobody sets; what a browser makes of the rest stays the same.
 */
final class SlimStyle {

    private static final Pattern UNUSED = Pattern.compile(
            "(?<!:not\\(\\.)(nl-button--(pressed|positive|disabled|busy|icon-only)|__icon-end|__placeholder|nl-link--"
                    + "|utrecht-[a-z-]+--(disabled|read-only|focus|placeholder-[a-z]+|[a-z-]+-size|numeric|url|password"
                    + "|distanced|radio|checkbox|checked|valid|section|ok|info))\\b");

    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");

    /** A comma between selectors, not one inside brackets. */
    private static final Pattern COMMA = Pattern.compile(",(?![^()]*\\))");

    private static final Pattern SET = Pattern.compile("(--[\\w-]+):");
    private static final Pattern ASKED = Pattern.compile("var\\( ?(--[\\w-]+)");
    private static final Pattern WITH_FALLBACK = Pattern.compile("var\\( ?(--[\\w-]+) ?,");
    private static final Pattern ALONE = Pattern.compile("(?<=[;{])([a-z][a-z-]*):var\\( ?(--[\\w-]+) ?\\)(?=[;}])");
    /** Our own tokens stay: a drawing may ask for one. */
    private static final Pattern SETTING =
            Pattern.compile("(?<=[;{])(--(?!vk-)[\\w-]+):(?:\"[^\"]*\"|[^;{}\"])*(?:;|(?=}))");

    private static final Pattern EMPTY = Pattern.compile("[^{};]+\\{}");

    private SlimStyle() {}

    static String of(String css) {
        String slim = unset(withoutFallbacks(used(css)));
        String before;
        do {
            before = slim;
            slim = EMPTY.matcher(withoutSettings(slim)).replaceAll("");
        } while (!slim.equals(before));
        return slim;
    }

    /** Whether a template that has this class would miss its style on a public page. */
    static boolean isUnused(String className) {
        return UNUSED.matcher(className).find();
    }

    private static String used(String css) {
        return RULE.matcher(css).replaceAll(rule -> Matcher.quoteReplacement(used(rule.group(1), rule.group(2))));
    }

    private static String used(String selectors, String rule) {
        String kept = COMMA.splitAsStream(selectors)
                .filter(selector -> !UNUSED.matcher(selector).find())
                .collect(Collectors.joining(","));
        return kept.isEmpty() ? "" : kept + rule;
    }

    /** Of a property that is set nowhere, the fallback is what counts. */
    private static String withoutFallbacks(String css) {
        Set<String> set = names(SET, css);
        StringBuilder slim = new StringBuilder(css);
        int from = 0;
        Matcher asked = WITH_FALLBACK.matcher(slim);
        while (asked.find(from)) {
            from = asked.start();
            if (set.contains(asked.group(1))) {
                from = asked.end();
            } else {
                int end = closing(slim, asked.end());
                String fallback = slim.substring(asked.end(), end).strip();
                slim.replace(from, end + 1, fallback);
                asked.reset(slim);
            }
        }
        return slim.toString();
    }

    private static int closing(CharSequence css, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char letter = css.charAt(at++);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return at - 1;
    }

    /** What asks for a property that is set nowhere and has no fallback, counts as unset (CSS Custom Properties, 3.1). */
    private static String unset(String css) {
        Set<String> set = names(SET, css);
        return ALONE.matcher(css)
                .replaceAll(found -> set.contains(found.group(2)) ? found.group() : found.group(1) + ":unset");
    }

    private static String withoutSettings(String css) {
        Set<String> asked = names(ASKED, css);
        return SETTING.matcher(css)
                .replaceAll(found -> asked.contains(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
    }

    private static Set<String> names(Pattern pattern, String css) {
        return pattern.matcher(css)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
