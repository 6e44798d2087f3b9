package nl.veerkracht.thread;

import java.util.List;
import nl.veerkracht.access.Part;
import org.jspecify.annotations.Nullable;

/** What the thread's screen shows this reader. */
public record ThreadPage(
        SignalThread thread,
        boolean onTeam,
        boolean mayTake,
        boolean mayRead,
        boolean mayOpen,
        List<Who> who,
        Accumulation accumulation,
        AccumulationChart chart,
        List<String> organisations,
        List<Call> people,
        List<Own> own,
        List<TeamLine> team,
        List<ThreadTab.Line> lines) {

    public ThreadPage {
        who = List.copyOf(who);
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        own = List.copyOf(own);
        team = List.copyOf(team);
        lines = List.copyOf(lines);
    }

    /** Whom it is about, as one signal calls the young person. */
    public record Who(
            String name,
            @Nullable String birthDate,
            @Nullable String place,
            String organisation) {}

    /** Somebody to call: the one who gave a signal. */
    public record Call(
            String signal,
            String name,
            String roleKey,
            String organisation,
            String reach,
            boolean mayMark,
            boolean spoken) {}

    /** One of the reader's own signals in it. */
    public record Own(String signal, String observed) {}

    /** Somebody with a part in the team. */
    public record TeamLine(String initials, String name, String organisation, Part part) {}
}
