package nl.veerkracht.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening a dossier in need: for when somebody may come to harm and nobody of the team can be reached. Always seen by others. */
@Component
public class BreakGlass {

    /** The kind of need that tells of an opening. */
    public static final String NEED = "breakglass.used";

    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 2000;

    private static final Set<Role> PROFESSIONALS =
            EnumSet.of(Role.SIGNALLER, Role.WEIGHER, Role.SPECIALIST, Role.COORDINATOR, Role.MANDATE_HOLDER);

    private final BreakGlassStore store;
    private final Teams teams;
    private final ObjectProvider<KnownDossier> dossiers;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;
    private final Duration lasts;

    BreakGlass(
            BreakGlassStore store,
            Teams teams,
            ObjectProvider<KnownDossier> dossiers,
            Attention attention,
            HouseRights house,
            Audit audit,
            Clock clock,
            @Value("${veerkracht.break-glass.lasts:4h}") Duration lasts) {
        this.store = store;
        this.teams = teams;
        this.dossiers = dossiers;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** Who: anyone signed in, about herself. Whether she is a professional who may open a dossier in need. */
    public boolean may() {
        Actor actor = Acting.current();
        return actor instanceof Actor.Person && PROFESSIONALS.stream().anyMatch(actor::is);
    }

    /**
     * Who: signallers, weighers, specialists, coordinators and mandate holders; never administrators as such, never keys. Puts her on the dossier's
     * team for a few hours, sees all. Its coordinator, who else watches over it, and the privacy officers are told, with the reason.
     *
     * @param reason 10 to 2000 characters
     * @return where the dossier is shown
     * @throws Refused when there is no such dossier, the reason is missing, or she is on the team already
     */
    @Transactional
    public String open(UUID dossier, String reason) {
        AccountId account = Acting.current().account().filter(id -> may()).orElseThrow(Refused::notShown);
        KnownDossier.Known known = known(dossier).orElseThrow(Refused::notShown);
        if (!isReason(reason)) {
            throw new Refused("access.break-glass.reason.missing");
        }
        if (teams.amOn(known.dossier())) {
            throw new Refused("access.break-glass.on-team");
        }
        Instant now = clock.instant();
        Opening opening =
                new Opening(UUID.randomUUID(), known.dossier(), account, reason.strip(), now, now.plus(lasts));
        UUID member = teams.appoint(
                opening.dossier(), account, Part.BREAK_GLASS, EnumSet.allOf(Sight.class), null, opening.ends());
        Set<AccountId> watchers = watchers(opening);
        house.run("access.break-glass", () -> store.insert(opening, member, watchers));
        tell(opening, watchers);
        return known.path();
    }

    private Set<AccountId> watchers(Opening opening) {
        Set<AccountId> watchers = new LinkedHashSet<>();
        teams.coordinator(opening.dossier()).ifPresent(watchers::add);
        house.run("access.watchers", () -> dossiers.forEach(room -> watchers.addAll(room.watchers(opening.dossier()))));
        watchers.remove(opening.account());
        return watchers;
    }

    private void tell(Opening opening, Set<AccountId> watchers) {
        audit.change(
                "breakglass.open",
                List.of(opening.dossier(), opening.account().value(), opening.id()),
                Map.of("until", opening.ends().toString()));
        attention.ask(NEED, Urgency.TODAY, Audience.role(Role.PRIVACY_OFFICER), opening.id(), opening.dossier(), null);
        watchers.forEach(watcher ->
                attention.ask(NEED, Urgency.TODAY, Audience.person(watcher), opening.id(), opening.dossier(), null));
    }

    /** Who: privacy officers, of all; others of what they opened themselves, coordinate, or were told of. Openings, newest first. */
    @Transactional
    public OpeningPage list(@Nullable UUID after, int limit) {
        List<Opening> found = store.list(after, limit + 1);
        boolean more = found.size() > limit;
        List<Opening> shown = more ? found.subList(0, limit) : found;
        audit.look("breakglass.list", shown.stream().map(Opening::id).toList());
        return new OpeningPage(shown, more ? Optional.of(shown.getLast().id()) : Optional.empty());
    }

    /** Who: privacy officers, the dossier's coordinator and who stands in for her, and who was told of it. She has seen this opening; it leaves her desk. */
    @Transactional
    public void seen(UUID opening) {
        Opening found = store.find(opening).orElseThrow(Refused::notShown);
        Acting.current().account().ifPresent(id -> attention.settle(NEED, found.id(), Audience.person(id)));
        if (Acting.current().is(Role.PRIVACY_OFFICER)) {
            attention.settle(NEED, found.id(), Audience.role(Role.PRIVACY_OFFICER));
        }
        audit.change("breakglass.seen", found.id(), Map.of());
    }

    /** Who: the house, when these dossiers are erased. Why they were opened is forgotten; that they were, stays. */
    @Transactional
    public void forget(Collection<UUID> opened) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        store.forget(opened);
    }

    /** Who: professionals who may open in need. Whether there is such a dossier; what it is about stays closed. */
    @Transactional(readOnly = true)
    public boolean knows(UUID dossier) {
        return may() && known(dossier).isPresent();
    }

    static boolean isReason(String reason) {
        int length = reason.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }

    private Optional<KnownDossier.Known> known(UUID dossier) {
        return house.call(
                "access.dossier",
                () -> dossiers.stream()
                        .flatMap(room -> room.find(dossier).stream())
                        .findFirst());
    }
}
