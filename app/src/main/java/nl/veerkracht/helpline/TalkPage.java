package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.web.Option;
import org.jspecify.annotations.Nullable;

/**
 * One conversation, without anything that is said in it.
 *
 * @param mine all conversations the helper holds, to go from one to another
 * @param holds whether it is the reader's and open
 * @param colleagues to whom it can be handed over
 * @param reminder the day on which the reader wants to look again, null for none
 */
public record TalkPage(
        TalkLine line,
        List<TalkLine> mine,
        boolean holds,
        List<Option> colleagues,
        @Nullable LocalDate reminder) {
    public TalkPage {
        mine = List.copyOf(mine);
        colleagues = List.copyOf(colleagues);
    }

    public boolean mayWrite() {
        return holds;
    }
}
