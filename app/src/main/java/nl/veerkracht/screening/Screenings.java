package nl.veerkracht.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: screenings of an organisation, their public pages, and what visitors thought. Refusals are {@link Refused}. */
@Component
public class Screenings {

    /** How long after a screening visitors may say what they thought. */
    private static final Duration ASKED_FOR = Duration.ofDays(30);

    private final ScreeningStore store;
    private final AnswerStore answers;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    Screenings(ScreeningStore store, AnswerStore answers, HouseRights house, Audit audit, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who: signed-in people, for their own organisation. Plans a screening; its id is its public address. */
    @Transactional
    public UUID plan(Planned planned) {
        Actor.Person me = person();
        UUID id = UUID.randomUUID();
        store.add(id, me, planned);
        audit.change("screening.plan", id, Map.of());
        return id;
    }

    /** Who: signed-in people of its organisation. Plans it anew. */
    @Transactional
    public void change(UUID id, int version, Planned planned) {
        mine(id);
        if (!store.change(id, version, planned)) {
            throw new OptimisticLockingFailureException("screening");
        }
        audit.change("screening.change", id, Map.of());
    }

    /** Who: signed-in people of its organisation. It does not take place, or does after all; its page says so. */
    @Transactional
    public void cancel(UUID id, boolean cancelled) {
        mine(id);
        store.cancel(id, cancelled);
        audit.change("screening.cancel", id, Map.of("cancelled", String.valueOf(cancelled)));
    }

    /** Who: signed-in people of its organisation, once it has begun. How many came. */
    @Transactional
    public void came(UUID id, int visitors) {
        if (mine(id).startsAt().isAfter(clock.instant())) {
            throw new Refused("screening.refused.early");
        }
        store.came(id, visitors);
        audit.change("screening.came", id, Map.of());
    }

    /** Who: signed-in people. Those of their own organisation that are still to come or were, nearest first. */
    @Transactional(readOnly = true)
    public List<Screening> ofMine(boolean past, int limit) {
        return store.of(person().inOrganisation(), clock.instant(), past, limit);
    }

    /** Who: signed-in people of its organisation. */
    @Transactional(readOnly = true)
    public Screening mine(UUID id) {
        person();
        return store.find(id).orElseThrow(Refused::notShown);
    }

    /** Who: signed-in people of its organisation. What visitors thought, without small numbers. */
    @Transactional(readOnly = true)
    public Results results(UUID id) {
        mine(id);
        return house.call("screening.results", () -> answers.results(id));
    }

    /** Who: anyone who has its address. */
    @Transactional(readOnly = true)
    public Optional<Screening> open(UUID id) {
        return house.call("screening.open", () -> store.find(id));
    }

    /** Who: anyone. Whether visitors may say now what they thought of it. */
    public boolean asks(Screening screening) {
        Instant now = clock.instant();
        return !screening.cancelled()
                && !screening.startsAt().isAfter(now)
                && screening.endsAt().plus(ASKED_FOR).isAfter(now);
    }

    /**
     * Who: anyone who has its address, from its beginning until a month after. Sending the same form again changes nothing.
     *
     * @param form the form's own number
     * @throws Refused when it is too early or too late, or more answered than fit in the hall
     */
    @Transactional
    public void answer(UUID id, UUID form, Map<Opinion, Opinion.Answer> given) {
        Screening screening = open(id).orElseThrow(Refused::notShown);
        if (!asks(screening)) {
            throw new Refused("screening.refused.over");
        }
        house.run("screening.answer", () -> {
            if (answers.total(id) >= screening.capacity()) {
                throw new Refused("screening.refused.full");
            }
            answers.add(id, form, given);
        });
    }

    private static Actor.Person person() {
        if (Acting.current() instanceof Actor.Person person) {
            return person;
        }
        throw new Refused(HttpStatus.FORBIDDEN, "web.error.403.text");
    }
}
