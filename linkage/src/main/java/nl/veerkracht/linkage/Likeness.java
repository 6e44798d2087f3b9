package nl.veerkracht.linkage;

import org.jspecify.annotations.Nullable;

/** How far two coded words agree. Symmetric. */
final class Likeness {

    /** Dice coefficient above which two names are much alike: two slips in eight letters leave about 0.6. */
    private static final double NEAR_DICE = 0.62;

    private static final int SHORT = 4;

    private Likeness() {}

    static Agreement of(Token a, Token b) {
        if (a.exact() == b.exact()) {
            return Agreement.EXACT;
        }
        if (a.folded() == b.folded()) {
            return Agreement.SOUNDS_ALIKE;
        }
        if (a.initial() != 0 && (a.length() == 1 || b.length() == 1)) {
            return a.initial() == b.initial() ? Agreement.INITIAL : Agreement.DIFFERENT;
        }
        if (share(a.groups(), b.groups())) {
            return Agreement.SHORT_FORM;
        }
        if (isOneSlip(a, b)) {
            return Agreement.CLOSE;
        }
        if (isCut(a, b) || isCut(b, a)) {
            return Agreement.SHORT_FORM;
        }
        return isNear(a, b) ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    private static boolean isOneSlip(Token a, Token b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        String left = a.text();
        String right = b.text();
        return left != null && right != null
                ? Edits.atMost(left, right, 1) || isOneSlip(a.spelled(), b.spelled())
                : share(a.slips(), b.slips());
    }

    private static boolean isOneSlip(@Nullable String a, @Nullable String b) {
        return a != null && b != null && Edits.atMost(a, b, 1);
    }

    private static boolean isNear(Token a, Token b) {
        if (Math.min(a.length(), b.length()) < SHORT) {
            return false;
        }
        String left = a.text();
        String right = b.text();
        return left != null && right != null
                ? Math.min(left.length(), right.length()) > SHORT && Edits.atMost(left, right, 2)
                : Grams.dice(a.grams(), b.grams()) >= NEAR_DICE;
    }

    /** Whether {@code cut} is the first three or four, or the last four or five letters of {@code whole}. */
    private static boolean isCut(Token cut, Token whole) {
        if (cut.affixes().length == 0 || whole.affixes().length == 0 || cut.length() >= whole.length() - 1) {
            return false;
        }
        return switch (cut.length()) {
            case 3 -> cut.affixes()[0] == whole.affixes()[0];
            case 4 -> cut.affixes()[1] == whole.affixes()[1] || cut.affixes()[2] == whole.affixes()[2];
            case 5 -> cut.affixes()[3] == whole.affixes()[3];
            default -> false;
        };
    }

    private static boolean share(int[] a, int[] b) {
        for (int x : a) {
            for (int y : b) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }
}
