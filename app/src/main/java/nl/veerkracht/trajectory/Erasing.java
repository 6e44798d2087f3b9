package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.thread.ThreadErasure;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Her right to be forgotten: a closed line and all that was weighed and asked about it are erased, for ever. By those with the mandate over its last
 * coordinator, who see when it ran and nothing of whom it was about. As long as a line is there, what people wrote about its thread stays with it.
 */
@Component
class Erasing implements ThreadErasure {

    private final Guard guard;
    private final LineStore lines;
    private final ErasureStore store;
    private final Needs needs;
    private final Threads threads;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final BreakGlass glass;
    private final Vault vault;
    private final HouseRights house;
    private final Audit audit;

    Erasing(
            Guard guard,
            LineStore lines,
            ErasureStore store,
            Needs needs,
            Threads threads,
            Teams teams,
            Colleagues colleagues,
            Mandate mandate,
            BreakGlass glass,
            Vault vault,
            HouseRights house,
            Audit audit) {
        this.guard = guard;
        this.lines = lines;
        this.store = store;
        this.needs = needs;
        this.threads = threads;
        this.teams = teams;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.glass = glass;
        this.vault = vault;
        this.house = house;
        this.audit = audit;
    }

    @Override
    public boolean keeps(List<ThreadId> parts) {
        return !lines.ofThreads(parts.stream().map(ThreadId::value).toList()).isEmpty();
    }

    /** The closed lines whose last coordinator is of the reader's organisation, the last closed first. */
    @Transactional
    Listing<ClosedLine> closed(@Nullable String after) {
        if (!(Acting.current() instanceof Actor.Person person) || !person.is(Role.MANDATE_HOLDER)) {
            throw Refused.notShown();
        }
        List<ErasureStore.Closed> found = store.closed(person.inOrganisation(), Moment.of(after), Reading.PAGE + 1);
        audit.look(
                "trajectory.closed", found.stream().map(one -> one.id().value()).toList());
        Map<AccountId, Colleague> names = colleagues.of(
                found.stream().map(ErasureStore.Closed::coordinator).distinct().toList());
        List<ClosedLine> shown = found.stream()
                .filter(one -> names.containsKey(one.coordinator()))
                .map(one -> new ClosedLine(
                        one.id(),
                        one.version(),
                        one.openedAt(),
                        one.closedAt(),
                        Objects.requireNonNull(names.get(one.coordinator()))))
                .toList();
        return Listing.of(
                shown, Reading.PAGE, one -> new Moment(one.closedAt(), one.id().value()));
    }

    /** One of them, to be erased. */
    @Transactional
    ClosedLine erasable(TrajectoryId id) {
        ClosedLine line = house.call("trajectory.erasable", () -> lines.find(id).flatMap(this::closed))
                .filter(one -> mandate.over(one.coordinator().organisationId()))
                .orElseThrow(Refused::notShown);
        audit.look("trajectory.erasable", id.value());
        return line;
    }

    private Optional<ClosedLine> closed(Line line) {
        Instant closed = line.closedAt();
        return closed == null
                ? Optional.empty()
                : last(line)
                        .flatMap(colleagues::of)
                        .map(coordinator ->
                                new ClosedLine(line.id(), line.version(), line.openedAt(), closed, coordinator));
    }

    private Optional<AccountId> last(Line line) {
        return teams.everOn(line.dossier()).stream()
                .filter(member -> member.part() == Part.COORDINATOR)
                .max(Comparator.comparing(TeamMember::begins))
                .map(TeamMember::account);
    }

    Outcome erase(TrajectoryId id, int version, ErasureGround ground) {
        erasable(id);
        return house.call("trajectory.erase", () -> {
            Line line = lines.lock(id).orElseThrow(Refused::notShown);
            if (line.version() != version || line.state() != TrajectoryState.CLOSED) {
                return Outcome.CHANGED;
            }
            erase(line, ground);
            return Outcome.DONE;
        });
    }

    /** As the house. Nobody has a part in it any more from the same moment. */
    boolean asAsked(TrajectoryId id) {
        guard.requireHouse();
        return lines.lock(id)
                .map(line -> {
                    if (line.state() != TrajectoryState.CLOSED) {
                        teams.on(line.dossier()).stream().map(TeamMember::id).forEach(teams::dismiss);
                        lines.become(id, TrajectoryState.CLOSED);
                    }
                    erase(line, ErasureGround.ASKED);
                    return true;
                })
                .orElse(false);
    }

    /** The thread after the line: as long as the line is there, its thread is kept. */
    private void erase(Line line, ErasureGround ground) {
        store.erase(line.id());
        vault.destroy(line.key().id());
        glass.forget(List.of(line.dossier()));
        needs.erased(line.id());
        threads.letGo(new ThreadId(line.thread()));
        audit.change("trajectory.erase", List.of(line.dossier(), line.thread()), Map.of("ground", ground.code()));
    }
}
