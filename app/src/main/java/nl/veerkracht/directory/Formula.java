package nl.veerkracht.directory;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking the text of a cell for a formula, in a way that can be undone: an apostrophe before what begins like one, and before what
 * already begins with such an apostrophe. A telephone number is left as it is.
 */
final class Formula {

    private static final Pattern LIKE_ONE = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("'+[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9 ().-]*");

    private Formula() {}

    static String hide(String text) {
        return LIKE_ONE.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String show(String cell) {
        return HIDDEN.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
