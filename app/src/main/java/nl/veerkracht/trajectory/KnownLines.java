package nl.veerkracht.trajectory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Holding;
import nl.veerkracht.access.KnownDossier;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import org.springframework.stereotype.Component;

/** Tells which dossiers are lines, and which lines somebody coordinates when she leaves. */
@Component
class KnownLines implements Holding, KnownDossier {

    private final LineStore lines;
    private final PeopleStore people;
    private final Threads threads;
    private final Teams teams;

    KnownLines(LineStore lines, PeopleStore people, Threads threads, Teams teams) {
        this.lines = lines;
        this.people = people;
        this.threads = threads;
        this.teams = teams;
    }

    @Override
    public List<Held> of(AccountId account) {
        return people.coordinatedBy(account).stream()
                .limit(100)
                .map(line -> new Held("trajectory.held", line.value(), "/trajectories/" + line.value() + "/appoint"))
                .toList();
    }

    @Override
    public Optional<KnownDossier.Known> find(UUID dossier) {
        return lines.find(new TrajectoryId(dossier)).map(line -> new KnownDossier.Known(dossier, line.path()));
    }

    /** The coordinator of a line watches over the thread it came from, and a stand-in over the line. */
    @Override
    public List<AccountId> watchers(UUID dossier) {
        return Stream.concat(Stream.of(dossier), linesOf(new ThreadId(dossier)))
                .flatMap(one -> teams.on(one).stream())
                .filter(member -> member.part() == Part.COORDINATOR || member.part() == Part.STAND_IN)
                .map(TeamMember::account)
                .distinct()
                .toList();
    }

    private Stream<UUID> linesOf(ThreadId thread) {
        return threads.find(thread).stream()
                .flatMap(found -> lines
                        .ofThreads(found.parts().stream().map(ThreadId::value).toList())
                        .stream())
                .map(Line::dossier);
    }
}
