package nl.veerkracht.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.access.PhraseOutcome;
import nl.veerkracht.access.PhrasePurpose;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The face of the room: signals that come by the open form, and the words their senders and keepers write to each other. A sender has no account and no
 * name; six words say which report is hers. Refusals are {@link Refused}.
 */
@Component
public class Reports {

    static final PhrasePurpose PURPOSE = new PhrasePurpose("report");

    /** The form stands in the log as a key of the organisation that takes in what comes by it: it may send, and sees nothing. */
    private static final ApiKeyId FORM = new ApiKeyId(new UUID(0, 80));

    /** What {@link Phrases#issue} says when too many come in at once. */
    private static final String BUSY = "access.sign-in.busy";

    private final Signals signals;
    private final Phrases phrases;
    private final Organisations organisations;
    private final ReportStore store;
    private final Talking talking;
    private final Flood flood;
    private final Tickets tickets;
    private final FormWords told;
    private final HouseRights house;
    private final Audit audit;
    private final TransactionTemplate apart;

    Reports(
            Signals signals,
            Phrases phrases,
            Organisations organisations,
            ReportStore store,
            Talking talking,
            Flood flood,
            Tickets tickets,
            FormWords told,
            HouseRights house,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.signals = signals;
        this.phrases = phrases;
        this.organisations = organisations;
        this.store = store;
        this.talking = talking;
        this.flood = flood;
        this.tickets = tickets;
        this.told = told;
        this.house = house;
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Who: anyone. The organisation whose signallers take in what comes by the open form; empty when there is none yet. */
    @Transactional(readOnly = true)
    public Optional<Organisation> office() {
        return store.office().flatMap(organisations::find);
    }

    /** Who: the house, and administrators of the operating organisation. From now on what comes by the form is for this organisation. */
    @Transactional
    public void receiveAt(OrganisationId organisation) {
        requireManaging();
        if (organisations.find(organisation).isEmpty()) {
            throw Refused.notShown();
        }
        house.run("report.office", () -> store.receiveAt(organisation));
        audit.change("report.office", organisation.value(), Map.of());
    }

    private void requireManaging() {
        Actor me = Acting.current();
        boolean manages = me instanceof Actor.House
                || (me.is(Role.ADMINISTRATOR)
                        && me.organisation()
                                .flatMap(organisations::find)
                                .filter(Organisation::operator)
                                .isPresent());
        if (!manages) {
            throw new Refused(HttpStatus.FORBIDDEN, "web.error.403.text");
        }
    }

    /** Who: anyone. What a browser is asked to work on while this form is sent. */
    String challenge(String form) {
        return asHouse("report.work", () -> flood.challenge(form));
    }

    /** Who: as {@link #give(Stands, Intake, FormWork.Done)}, without work done for it. */
    public Given give(Stands stands, Intake intake) {
        return give(stands, intake, new FormWork.Done(intake.externalId(), null, null));
    }

    /**
     * Who: anyone. Makes a signal of what was told and a phrase to come back with. Works in a transaction of its own. The same form sent again within
     * minutes gets fresh words, because the first answer may never have arrived; later it gets none, because somebody else may be pressing reload. What
     * was changed before it was sent again is kept beside what was told first.
     */
    Given give(Stands stands, Intake intake, FormWork.Done work) {
        Optional<Organisation> to = Objects.requireNonNull(apart.execute(status -> office()));
        if (to.isEmpty()) {
            return new Given.Closed();
        }
        Actor form = new Actor.Key(FORM, to.get().id(), Set.of(Role.SIGNALLER));
        try {
            return Acting.as(form, () -> Objects.requireNonNull(apart.execute(status -> given(stands, intake, work))));
        } catch (Refused refused) {
            if (refused.key().equals(BUSY)) {
                return new Given.Full();
            }
            throw refused;
        }
    }

    private Given given(Stands stands, Intake intake, FormWork.Done work) {
        byte[] mark = told.mark(intake);
        boolean worked = house.call("report.work", () -> flood.isWorkedFor(work));
        boolean open = worked || house.call("report.flood", () -> flood.hasPlainRoom() || store.isTold(mark));
        if (!open) {
            return new Given.Full();
        }
        return switch (signals.receive(intake)) {
            case Receipt.Invalid invalid -> new Given.Invalid(invalid.faults());
            case Receipt.Stored stored -> {
                house.run("report.open", () -> store.open(stored.id(), stands, stored.receivedAt(), mark, !worked));
                yield new Given.Stored(
                        stored.id(), phrases.issue(PURPOSE, stored.id().value()), false);
            }
            case Receipt.KnownAlready known -> again(known, stands, intake, mark);
        };
    }

    private Given again(Receipt.KnownAlready known, Stands stands, Intake intake, byte[] mark) {
        boolean changed = house.call("report.again", () -> store.isOther(known.id(), mark));
        if (changed && !house.call("report.again", () -> talking.senderChanged(known.id(), intake))) {
            // What says for the first time that somebody is in danger, or comes when all is finished, is a signal of
            // its own.
            Intake apart = intake.numbered(intake.externalId() + "-" + told.message(intake));
            return given(stands, apart, new FormWork.Done(apart.externalId(), null, null));
        }
        return flood.isFresh(known.receivedAt())
                ? new Given.Stored(known.id(), phrases.issue(PURPOSE, known.id().value()), changed)
                : new Given.KnownAlready(changed);
    }

    /** Who: the house, for a demo, where nobody could print the words of the time before. Fresh words for this report. */
    @Transactional
    public List<String> freshWords(SignalId id) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        return phrases.issue(PURPOSE, id.value());
    }

    /** Who: anyone who knows the six words of a report. */
    public Entered enter(String typed) {
        return switch (phrases.enter(PURPOSE, typed)) {
            case PhraseOutcome.Known known -> in(tickets.of(new SignalId(known.subject()), known.entry()));
            case PhraseOutcome.NotKnown() -> new Entered.NotKnown();
            case PhraseOutcome.Busy() -> new Entered.Busy();
            case PhraseOutcome.Wait wait -> new Entered.Wait(wait.time());
        };
    }

    private Entered in(String ticket) {
        return read(ticket).<Entered>map(talk -> new Entered.In(talk, ticket)).orElseGet(Entered.NotKnown::new);
    }

    /** Who: anyone with a ticket that six words opened, for half an hour. What was written, and how it stands. */
    public Optional<Talk> read(String ticket) {
        return tickets.read(ticket)
                .flatMap(open -> asHouse(
                        "report.read", () -> holds(open) ? talking.ofSender(open.signal()) : Optional.<Talk>empty()));
    }

    /**
     * Who: as {@link #read}. Writes to who keeps the signal.
     *
     * @param id of the message, chosen by the page, so that sending twice is one message
     * @return false when the ticket opens nothing any more
     * @throws Refused when it is closed, too long, or too much was written
     */
    public boolean write(String ticket, UUID id, String words) {
        return tickets.read(ticket)
                .filter(open -> asHouse("report.write", () -> {
                    boolean holds = holds(open);
                    if (holds) {
                        talking.senderWrites(open.signal(), id, words);
                    }
                    return holds;
                }))
                .isPresent();
    }

    private boolean holds(Tickets.Open open) {
        return phrases.entry(PURPOSE, open.signal().value())
                .filter(open.entry()::equals)
                .isPresent();
    }

    private <T> T asHouse(String task, Supplier<T> work) {
        return Acting.as(new Actor.House(task), () -> Objects.requireNonNull(apart.execute(status -> work.get())));
    }

    /** Who: who holds the signal. What was written to and fro; empty for others, and where the signal did not come by the open form. */
    @Transactional(readOnly = true)
    public Optional<Talk> of(SignalId id) {
        return talking.ofHolder(id);
    }

    /** Who: who keeps the signal. Writes to its sender. */
    @Transactional
    public void answer(SignalId id, String words) {
        talking.keeperWrites(id, words);
    }

    /** Who: who keeps the signal. What the sender wrote was read and needs no answer. */
    @Transactional
    public void readIt(SignalId id) {
        talking.readIt(id);
    }

    /** Who: who keeps the signal. Ends what is written to and fro, or begins it again. */
    @Transactional
    public void close(SignalId id, boolean closed) {
        talking.close(id, closed);
    }
}
