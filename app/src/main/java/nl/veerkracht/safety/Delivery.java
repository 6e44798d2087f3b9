package nl.veerkracht.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings messages out of the outbox to the mail server. Each is claimed in a transaction of its own before it is handed over, so that it is never handed
 * over twice: whoever dies in between leaves it claimed, and it becomes unclear instead of being sent again. May run on every node at once.
 */
@Component
class Delivery {

    /** After the first, second … failure; after the last of these, always that long. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private static final int AT_ONCE = 500;

    private final OutboxStore outbox;
    private final SafetyDossierStore dossiers;
    private final SafeContacts contacts;
    private final MessageNeeds needs;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Delivery(
            OutboxStore outbox,
            SafetyDossierStore dossiers,
            SafeContacts contacts,
            MessageNeeds needs,
            Texts texts,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.needs = needs;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Everything whose time has come. */
    void round(Post post, MailSettings settings) {
        Acting.as(new Actor.House("safety.delivery"), () -> {
            transaction.executeWithoutResult(status -> abandoned(settings));
            if (post.isThere()) {
                int left = AT_ONCE;
                while (left-- > 0 && one(post)) {}
            } else {
                transaction.executeWithoutResult(status -> outbox.stalled(clock.instant()));
            }
            transaction.executeWithoutResult(status ->
                    outbox.late(clock.instant().minus(settings.late())).forEach(needs::ask));
            return true;
        });
    }

    private void abandoned(MailSettings settings) {
        Instant now = clock.instant();
        outbox.abandoned(now.minus(settings.abandoned()), now).forEach(message -> became(message, "unclear"));
    }

    /** What is to be done with one message: nothing more, or handing over a letter. */
    private record Step(Message message, @Nullable Letter letter) {}

    private boolean one(Post post) {
        Optional<Step> step = Objects.requireNonNull(transaction.execute(status -> next()));
        step.filter(one -> one.letter() != null).ifPresent(one -> {
            Post.Result result = post.hand(Objects.requireNonNull(one.letter()));
            transaction.executeWithoutResult(status -> settle(one.message(), result));
        });
        return step.isPresent();
    }

    private Optional<Step> next() {
        Instant now = clock.instant();
        return outbox.due(now).map(message -> new Step(message, claimed(message, now)));
    }

    private @Nullable Letter claimed(Message message, Instant now) {
        SafeContact contact = dossiers.find(new TrajectoryId(message.line()))
                .filter(dossier -> !dossier.closed())
                .map(contacts::of)
                .orElse(SafeContact.NONE);
        String to = contact.mailTo();
        if (to == null) {
            outbox.settle(message.id(), Message.State.WITHHELD, null, now);
            became(message, "withheld");
            return null;
        }
        Instant safe = contact.terms().hours().next(now);
        if (safe.isAfter(now)) {
            outbox.await(message.id(), safe, null, now);
            return null;
        }
        outbox.claim(message.id(), now);
        return letter(message, to, contact.terms(), now);
    }

    private Letter letter(Message message, String to, SafeContact.Terms terms, Instant now) {
        String sender =
                texts.text(terms.language(), "safety.sender." + terms.sender().code());
        return new Letter(message.id(), to, sender, texts.text(terms.language(), "safety.letter"), now);
    }

    private void settle(Message message, Post.Result result) {
        Instant now = clock.instant();
        switch (result) {
            case Post.Result.Taken taken -> end(message, Message.State.SENT, null, now);
            case Post.Result.Never never -> end(message, Message.State.FAILED, never.trouble(), now);
            case Post.Result.Unclear unclear -> end(message, Message.State.UNCLEAR, unclear.trouble(), now);
            case Post.Result.NotNow later ->
                outbox.await(message.id(), now.plus(pause(message.tries())), later.trouble(), now);
        }
    }

    private void end(Message message, Message.State state, @Nullable String trouble, Instant now) {
        outbox.settle(message.id(), state, trouble, now);
        became(message, state.code());
    }

    private void became(Message message, String state) {
        if (state.equals("unclear") || state.equals("failed")) {
            needs.ask(message);
        } else {
            needs.settled(message.id());
        }
        audit.change("safety.message", List.of(message.line(), message.id()), Map.of("state", state));
    }

    /** @param tries how often it failed before this time */
    static Duration pause(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size() - 1));
    }
}
