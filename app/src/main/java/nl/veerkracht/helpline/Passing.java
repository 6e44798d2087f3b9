package nl.veerkracht.helpline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Message;
import nl.veerkracht.chat.Side;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Receipt;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.signal.Told;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What leaves a conversation: after her yes, as a signal in the helper's own name, and nothing else. */
@Component
class Passing {

    private final AgreedStore store;
    private final Talks talks;
    private final Conversations conversations;
    private final Signals signals;
    private final Colleagues colleagues;
    private final HelplineLog log;

    Passing(
            AgreedStore store,
            Talks talks,
            Conversations conversations,
            Signals signals,
            Colleagues colleagues,
            HelplineLog log) {
        this.store = store;
        this.talks = talks;
        this.conversations = conversations;
        this.signals = signals;
        this.colleagues = colleagues;
        this.log = log;
    }

    Agreed agreed(Actor.Person me, ConversationId id, UUID ask, UUID answer, List<UUID> parts) {
        talks.held(me, id);
        Message asked = message(id, ask, Side.HELPER);
        Message answered = message(id, answer, Side.VISITOR);
        List<Message> hers = conversations.messages(id, parts);
        boolean right = asked.seq() < answered.seq()
                && !parts.isEmpty()
                && hers.size() == parts.stream().distinct().count()
                && hers.stream().allMatch(part -> part.envelope().from() == Side.VISITOR && part.seq() < asked.seq());
        if (!right) {
            throw new Refused("helpline.refused.not-agreed");
        }
        store.add(id.value(), new Agreed(UUID.randomUUID(), ask, answer, parts, null), me.id(), log.minute());
        Agreed kept = store.of(id.value()).stream()
                .filter(one -> one.ask().equals(ask))
                .findFirst()
                .orElseThrow(Refused::notShown);
        log.change("helpline.agreed", id.value(), Map.of("agreed", kept.id().toString()));
        return kept;
    }

    private Message message(ConversationId id, UUID envelope, Side from) {
        return conversations.messages(id, List.of(envelope)).stream()
                .filter(one -> one.envelope().from() == from)
                .findFirst()
                .orElseThrow(() -> new Refused("helpline.refused.not-agreed"));
    }

    Agreed find(ConversationId id, UUID agreed) {
        return store.find(id.value(), agreed).orElseThrow(() -> new Refused("helpline.refused.not-agreed"));
    }

    Passed passOn(Actor.Person me, ConversationId id, UUID agreed, PassedOn what) {
        Agreed yes = find(id, agreed);
        if (yes.signal() != null || what.facts().size() > yes.parts().size()) {
            throw new Refused("helpline.refused.passed");
        }
        return switch (signals.receive(intake(me, yes, what))) {
            case Receipt.Stored stored -> passed(id, yes, stored.id());
            case Receipt.KnownAlready known -> passed(id, yes, known.id());
            case Receipt.Invalid invalid -> new Passed.Wrong(invalid.faults());
        };
    }

    private Passed passed(ConversationId id, Agreed yes, SignalId signal) {
        if (!store.pass(yes.id(), signal.value())) {
            throw new Refused("helpline.refused.passed");
        }
        log.change("helpline.passed-on", List.of(id.value(), signal.value()), Map.of());
        return new Passed.On(signal);
    }

    private Intake intake(Actor.Person me, Agreed yes, PassedOn what) {
        String name = colleagues.of(me.id()).map(Colleague::name).orElseThrow(Refused::notShown);
        return new Intake(
                yes.id().toString(),
                what.told().toString(),
                new Signaller(name, SignallerRole.OTHER, what.reach()),
                about(what),
                what.facts().stream()
                        .map(fact -> new Observation(what.area(), null, fact, null, Certainty.HEARD_FROM_SELF))
                        .toList(),
                null,
                null,
                what.danger(),
                Told.YES);
    }

    private static About about(PassedOn what) {
        return new About(
                words(what.givenNames()),
                null,
                words(what.surname()),
                null,
                null,
                what.age(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                what.description());
    }

    private static @Nullable String words(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
