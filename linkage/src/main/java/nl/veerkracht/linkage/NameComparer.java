package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares names: straight and swapped, best part against best part. */
final class NameComparer implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Bits that come from rounding: weights that were learned in another order differ by less. */
    private static final double ROUNDING = 1e-9;

    private final Weights weights;
    private final Frequencies frequencies;

    NameComparer(Weights weights, Frequencies frequencies) {
        this.weights = weights;
        this.frequencies = frequencies;
    }

    /** The best pair of words between two lists. */
    private record Best(Level level, double rarer, double commoner, double weight, int left, int right) {

        /** Of two that weigh the same always the same one, whichever record comes first. */
        boolean isBefore(@Nullable Best other) {
            if (other == null || differs(weight, other.weight)) {
                return other == null || weight > other.weight;
            }
            return level != other.level ? level.compareTo(other.level) < 0 : commoner > other.commoner;
        }
    }

    void compare(Encoded a, Encoded b, Comparison out) {
        Best given = best(Aspect.GIVEN, a.given, b.given);
        Best surname = best(Aspect.SURNAME, a.surname, b.surname);
        double straight = weight(given) + weight(surname);
        if (isSure(given) && isSure(surname)) {
            straight(a, b, given, surname, out);
            return;
        }
        Swapped one = new Swapped(best(Aspect.GIVEN, a.given, b.surname), best(Aspect.SURNAME, a.surname, b.given));
        Swapped two = new Swapped(best(Aspect.GIVEN, a.surname, b.given), best(Aspect.SURNAME, a.given, b.surname));
        Swapped swapped = one.isBefore(two) ? one : two;
        double total = swapped.weight() + weights.weight(Level.ORDER_SWAPPED, 0, 0);
        if (swapped.isKnown() && (total > straight || given == null && surname == null)) {
            out.add(Level.ORDER_SWAPPED);
            add(swapped.given, out);
            add(swapped.surname, out);
        } else {
            straight(a, b, given, surname, out);
        }
    }

    /** Either side may be the one that swapped, so both readings are tried. */
    private record Swapped(@Nullable Best given, @Nullable Best surname) {

        double weight() {
            return NameComparer.weight(given) + NameComparer.weight(surname);
        }

        boolean isKnown() {
            return given != null || surname != null;
        }

        boolean isBefore(Swapped other) {
            return differs(weight(), other.weight())
                    ? weight() > other.weight()
                    : given != null && given.isBefore(other.given);
        }
    }

    private static boolean differs(double weight, double other) {
        return Math.abs(weight - other) > ROUNDING;
    }

    private void straight(Encoded a, Encoded b, @Nullable Best given, @Nullable Best surname, Comparison out) {
        if (given != null && surname != null) {
            out.add(Level.ORDER_SAME);
        }
        add(given, out);
        add(surname, out);
        more(given, a.given, b.given, Level.MORE_GIVEN_SAME, Level.MORE_GIVEN_DIFFERENT, out);
        more(surname, a.surname, b.surname, Level.MORE_SURNAME_SAME, Level.MORE_SURNAME_DIFFERENT, out);
        if (a.infix != 0 && b.infix != 0 && isAlike(surname)) {
            out.add(a.infix == b.infix ? Level.INFIX_SAME : Level.INFIX_DIFFERENT);
        }
    }

    /** An infix belongs to its surname: of two surnames it tells nothing more. */
    private static boolean isAlike(@Nullable Best best) {
        return best != null && best.level.agreement != Agreement.DIFFERENT;
    }

    private static void add(@Nullable Best best, Comparison out) {
        if (best != null) {
            out.add(best.level, best.rarer, best.commoner);
        }
    }

    private static double weight(@Nullable Best best) {
        return best == null ? 0 : best.weight;
    }

    private static boolean isSure(@Nullable Best best) {
        return best != null && best.level.agreement.compareTo(Agreement.SOUNDS_ALIKE) <= 0;
    }

    private @Nullable Best best(Aspect aspect, List<Token> left, List<Token> right) {
        Best best = null;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                if (!left.get(i).alternative() || !right.get(j).alternative()) {
                    Best pair = pair(aspect, left.get(i), right.get(j), i, j);
                    best = pair.isBefore(best) ? pair : best;
                }
            }
        }
        return best;
    }

    private Best pair(Aspect aspect, Token a, Token b, int i, int j) {
        Level level = Level.of(aspect, Likeness.of(a, b));
        Values values = Values.of(level, a, b, frequencies);
        double weight = weights.weight(level, values.rarer(), values.commoner());
        return new Best(level, values.rarer(), values.commoner(), weight, i, j);
    }

    /** A second name on both sides says something of its own. */
    private static void more(
            @Nullable Best best, List<Token> a, List<Token> b, Level same, Level different, Comparison out) {
        if (best == null || best.level.agreement == Agreement.DIFFERENT || primaries(a) < 2 || primaries(b) < 2) {
            return;
        }
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                if (i != best.left && j != best.right && isMore(a.get(i), b.get(j))) {
                    out.add(same);
                    return;
                }
            }
        }
        out.add(different);
    }

    private static boolean isMore(Token a, Token b) {
        return !a.alternative() && !b.alternative() && Likeness.of(a, b).compareTo(Agreement.NEAR) < 0;
    }

    private static int primaries(List<Token> tokens) {
        int count = 0;
        for (Token token : tokens) {
            count += token.alternative() ? 0 : 1;
        }
        return count;
    }
}
