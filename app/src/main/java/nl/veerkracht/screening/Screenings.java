package nl.veerkracht.screening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The face of the room: screenings of an organisation, their public pages, and what visitors thought. Refusals are {@link Refused}. */
@Component
public class Screenings {

    /** How long after a screening visitors may say what they thought. */
    private static final Duration ASKED_FOR = Duration.ofDays(30);

    static final int MOST_VISITORS = 20_000;

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

    /**
     * Who: signed-in people of its organisation, until it begins. Plans it anew.
     *
     * @throws Refused once it has begun: what visitors answered is about what was
     */
    @Transactional
    public void change(UUID id, int version, Planned planned) {
        coming(id);
        if (!store.change(id, version, planned)) {
            throw new OptimisticLockingFailureException("screening");
        }
        audit.change("screening.change", id, Map.of());
    }

    private void coming(UUID id) {
        if (!mine(id).startsAt().isAfter(clock.instant())) {
            throw new Refused("screening.refused.begun");
        }
    }

    /** Who: signed-in people of its organisation, until it begins. It does not take place, or does after all; its page says so. */
    @Transactional
    public void cancel(UUID id, boolean cancelled) {
        coming(id);
        store.cancel(id, cancelled);
        audit.change("screening.cancel", id, Map.of("cancelled", String.valueOf(cancelled)));
    }

    /**
     * Who: signed-in people of its organisation, once it has begun. How many came.
     *
     * @param visitors from none to {@link #MOST_VISITORS}
     */
    @Transactional
    public void came(UUID id, int visitors) {
        if (mine(id).startsAt().isAfter(clock.instant())) {
            throw new Refused("screening.refused.early");
        }
        if (!isNumber(visitors)) {
            throw new Refused("screening.fault.visitors");
        }
        store.came(id, visitors);
        audit.change("screening.came", id, Map.of());
    }

    static boolean isNumber(int visitors) {
        return visitors >= 0 && visitors <= MOST_VISITORS;
    }

    /**
     * Who: signed-in people. Those of their own organisation that are still to come or were, nearest first.
     *
     * @param after where the page before ended; null for the first page
     */
    @Transactional(readOnly = true)
    public ScreeningPage ofMine(boolean past, @Nullable String after, int limit) {
        Instant now = clock.instant();
        ScreeningCursor cursor = ScreeningCursor.of(after, now);
        return ScreeningCursor.page(store.of(person().inOrganisation(), now, past, cursor, limit + 1), limit);
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
