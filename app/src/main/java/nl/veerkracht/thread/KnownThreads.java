package nl.veerkracht.thread;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.KnownDossier;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import org.springframework.stereotype.Component;

/** Tells which dossiers are threads. A thread that was joined into another is opened as that other. Its weighers watch over it. */
@Component
class KnownThreads implements KnownDossier {

    private final ThreadStore store;
    private final Teams teams;

    KnownThreads(ThreadStore store, Teams teams) {
        this.store = store;
        this.teams = teams;
    }

    @Override
    public Optional<KnownDossier.Known> find(UUID dossier) {
        return store.find(new ThreadId(dossier))
                .map(thread -> thread.id().value())
                .map(now -> new KnownDossier.Known(now, "/threads/" + now));
    }

    @Override
    public List<AccountId> watchers(UUID dossier) {
        return store.find(new ThreadId(dossier)).stream()
                .flatMap(thread -> teams.on(thread.id().value()).stream())
                .filter(member -> member.part() == Part.WEIGHER)
                .map(TeamMember::account)
                .distinct()
                .toList();
    }
}
