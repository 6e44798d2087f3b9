package nl.veerkracht.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ages in years, both ends included. */
record Ages(int from, int to) {

    static final Ages ALL = new Ages(0, 130);

    private static final Pattern ONE = Pattern.compile("(\\d{1,3})(?: ?(?:jaar|years?|jr))?");
    private static final Pattern FROM = Pattern.compile(
            "(?:vanaf |from |boven (?:de )?|over )?(\\d{1,3}) ?(?:\\+|plus|en ouder|of ouder|and older|and over)?");
    private static final Pattern UNDER =
            Pattern.compile("(?:(?:onder|jonger dan|under|below|<) ?(?:de )?|-)(\\d{1,3})|(\\d{1,3}) ?(?:-|min)");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3}) ?(?:-|tot|t/m|to) ?(\\d{1,3})");

    /** Ages as people write them: {@code 15}, {@code 18+}, {@code 18-}, {@code onder 18}, {@code 12-17}; empty when they cannot be read. */
    static Optional<Ages> of(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return kept(number(between, 1), number(between, 2));
        }
        Matcher under = UNDER.matcher(text);
        if (under.matches()) {
            return kept(0, number(under, under.group(1) == null ? 2 : 1) - 1);
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return kept(number(one, 1), number(one, 1));
        }
        Matcher from = FROM.matcher(text);
        return from.matches() ? kept(number(from, 1), ALL.to) : Optional.empty();
    }

    private static int number(Matcher read, int group) {
        return Integer.parseInt(read.group(group));
    }

    private static Optional<Ages> kept(int from, int to) {
        return from <= to && to <= ALL.to ? Optional.of(new Ages(from, to)) : Optional.empty();
    }
}
