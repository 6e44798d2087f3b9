package nl.veerkracht.bench;

import java.util.Arrays;
import java.util.List;

/** What is asked in one run. */
enum Mix {
    /** What people of all roles ask on a working day. */
    DAY,
    /** Every page of the lines on which most happened, all as often, by who coordinates them. */
    LINES;

    List<Kind> kinds() {
        return Arrays.stream(Kind.values()).filter(kind -> kind.mix() == this).toList();
    }

    Kind one(Dice dice) {
        int at = dice.below(kinds().stream().mapToInt(Kind::share).sum());
        for (Kind kind : kinds()) {
            at -= kind.share();
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("Nothing is asked in " + this + ".");
    }
}
