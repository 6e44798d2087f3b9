package nl.veerkracht.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Teams on dossiers: threads and trajectories. Being on a team is what opens a dossier to somebody. All moments of one transaction are the same
 * moment, so a coordinator who is replaced leaves no gap and no overlap.
 */
@Component
public class Teams {

    private static final Set<Part> LEADING = Set.of(Part.COORDINATOR, Part.STAND_IN, Part.WEIGHER);

    private final TeamStore store;
    private final HouseRights house;
    private final Audit audit;

    Teams(TeamStore store, HouseRights house, Audit audit) {
        this.store = store;
        this.house = house;
        this.audit = audit;
    }

    /** Who: the dossier's team, the young person of a line about it, privacy officers, mandate holders; others get an empty list. Who is on it now, or will be; the coordinator first. */
    @Transactional(readOnly = true)
    public List<TeamMember> on(UUID dossier) {
        return on(List.of(dossier)).getOrDefault(dossier, List.of());
    }

    /** Who: as {@link #on(UUID)}, for each dossier. One query for a whole page of dossiers. */
    @Transactional(readOnly = true)
    public Map<UUID, List<TeamMember>> on(Collection<UUID> dossiers) {
        return store.on(dossiers, false);
    }

    /** Who: as {@link #on(UUID)}. Everybody who ever had a part, in order of beginning. */
    @Transactional(readOnly = true)
    public List<TeamMember> everOn(UUID dossier) {
        return store.on(List.of(dossier), true).getOrDefault(dossier, List.of());
    }

    /** Who: as {@link #on(UUID)}. The coordinator of each dossier that has one now. */
    @Transactional(readOnly = true)
    public Map<UUID, AccountId> coordinators(Collection<UUID> dossiers) {
        return store.coordinators(dossiers);
    }

    /** Who: anyone signed in, about herself. Whether she is on the team now with one of these parts, or with any part when none is given. */
    @Transactional(readOnly = true)
    public boolean amOn(UUID dossier, Part... parts) {
        return Acting.current()
                .account()
                .map(account -> store.isOn(dossier, account, Set.of(parts)))
                .orElse(false);
    }

    /** Who: anyone signed in, about herself. Whether she is on the team now and sees this kind of content. */
    @Transactional(readOnly = true)
    public boolean see(UUID dossier, Sight sight) {
        return Acting.current()
                .account()
                .map(account -> store.sees(dossier, account, sight))
                .orElse(false);
    }

    /**
     * Who: anyone signed in, about herself. Dossiers she is on now with this part, in order of id.
     *
     * @param after the last dossier of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public List<UUID> mine(Part part, @Nullable UUID after, int limit) {
        return Acting.current()
                .account()
                .map(account -> store.dossiers(account, part, after, limit))
                .orElse(List.of());
    }

    /**
     * Who: coordinator, stand-in or weigher of this dossier. Adds somebody.
     *
     * @param part not the coordinator: see {@link #handOver}
     * @param ends null while no end is known
     * @return the id of the part
     */
    @Transactional
    public UUID add(UUID dossier, AccountId account, Part part, Set<Sight> sees, @Nullable Instant ends) {
        requireLead(dossier);
        if (part == Part.COORDINATOR || part == Part.BREAK_GLASS) {
            throw new Refused("access.team.part");
        }
        return insert(new TeamMember(UUID.randomUUID(), dossier, account, part, sees, Instant.EPOCH, ends), null);
    }

    /** Who: coordinator, stand-in or weigher of this dossier, and everybody for her own part. Ends a part now; the coordinator's only by handing over. */
    @Transactional
    public void end(UUID dossier, UUID member) {
        TeamMember one = store.find(member)
                .filter(found -> found.dossier().equals(dossier))
                .orElseThrow(Refused::notShown);
        boolean own = Acting.current().account().filter(one.account()::equals).isPresent();
        if (!own) {
            requireLead(dossier);
        }
        if (one.part() == Part.COORDINATOR) {
            throw new Refused("access.team.coordinator-stays");
        }
        close(one);
    }

    /**
     * Who: rooms, in a transaction, after their own rule has decided: making a dossier, assigning a weigher or specialist, naming a stand-in. Written
     * with the rights of the house, because nobody leads a team that is only now beginning.
     *
     * @param begins null for now
     * @param ends null while no end is known
     */
    @Transactional
    public UUID appoint(
            UUID dossier,
            AccountId account,
            Part part,
            Set<Sight> sees,
            @Nullable Instant begins,
            @Nullable Instant ends) {
        TeamMember member = new TeamMember(UUID.randomUUID(), dossier, account, part, sees, Instant.EPOCH, ends);
        return insert(member, begins);
    }

    /** Who: rooms, in a transaction, after their own rule has decided. Ends a part now, the coordinator's too. */
    @Transactional
    public void dismiss(UUID member) {
        house.call("access.dismiss", () -> store.find(member)).ifPresent(this::close);
    }

    /**
     * Who: rooms, in a transaction, after their own rule has decided. The coordinator's part passes to somebody else at this moment: no gap, no
     * overlap. A dossier without one gets one.
     */
    @Transactional
    public UUID handOver(UUID dossier, AccountId to, Set<Sight> sees) {
        current(dossier, Part.COORDINATOR).ifPresent(this::close);
        return insert(
                new TeamMember(UUID.randomUUID(), dossier, to, Part.COORDINATOR, sees, Instant.EPOCH, null), null);
    }

    /** Who: rooms, in a transaction. Whether this colleague is on the team now with one of these parts (any when none is given). */
    @Transactional(readOnly = true)
    public boolean hasPart(UUID dossier, AccountId account, Part... parts) {
        return house.call("access.has-part", () -> store.isOn(dossier, account, Set.of(parts)));
    }

    /** Who: rooms, in a transaction. The coordinator now, also for an asker who is not on the team. */
    @Transactional(readOnly = true)
    public Optional<AccountId> coordinator(UUID dossier) {
        return current(dossier, Part.COORDINATOR).map(TeamMember::account);
    }

    private Optional<TeamMember> current(UUID dossier, Part part) {
        return house.call("access.team-part", () -> store.current(dossier, part));
    }

    private UUID insert(TeamMember member, @Nullable Instant begins) {
        AccountId by = Acting.current().account().orElse(null);
        house.run("access.team-add", () -> store.insert(member, begins, by));
        audit.change(
                "team.add",
                List.of(member.dossier(), member.account().value()),
                Map.of("part", member.part().code()));
        return member.id();
    }

    private void close(TeamMember member) {
        if (house.call("access.team-end", () -> store.close(member.id()))) {
            audit.change(
                    "team.end",
                    List.of(member.dossier(), member.account().value()),
                    Map.of("part", member.part().code()));
        }
    }

    private void requireLead(UUID dossier) {
        boolean leads = Acting.current() instanceof Actor.House || amOn(dossier, LEADING.toArray(Part[]::new));
        if (!leads) {
            throw Refused.notShown();
        }
    }
}
