package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Weeks in a row that ask the same of her, told as one.
 *
 * @param week any of them
 * @param last the Sunday of the last
 * @param weeks how many there are
 */
public record Spell(Week week, LocalDate first, LocalDate last, int weeks) {

    /** Weeks in order of time; between two of them may be others. */
    static List<Spell> of(List<Week> weeks) {
        List<Spell> spells = new ArrayList<>();
        for (Week week : weeks) {
            if (!spells.isEmpty() && spells.getLast().goesOnIn(week)) {
                spells.add(spells.removeLast().with(week));
            } else {
                spells.add(new Spell(week, week.monday(), week.monday().plusDays(6), 1));
            }
        }
        return spells;
    }

    private boolean goesOnIn(Week next) {
        return next.monday().equals(last.plusDays(1))
                && next.asks().equals(week.asks())
                && Objects.equals(next.capacity(), week.capacity());
    }

    private Spell with(Week next) {
        return new Spell(week, first, next.monday().plusDays(6), weeks + 1);
    }
}
