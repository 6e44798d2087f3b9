package nl.veerkracht.chat;

import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestPeople;

/** A made-up helper with a fresh version of the team's key, and the private part that her browser would have. */
public record TestTeam(Actor.Person helper, Sealing.Pair pair, TeamKey key) {

    /** Publishes the next version. */
    public static TestTeam begin(TestPeople people, TeamKeys keys) {
        return begin(people.person(Role.HELPER), people, keys);
    }

    /** Publishes the next version as this helper. */
    public static TestTeam begin(Actor.Person helper, TestPeople people, TeamKeys keys) {
        Sealing.Pair pair = Sealing.freshPair();
        TeamKey key = people.as(helper, () -> {
            int next = keys.newest().map(TeamKey::version).orElse(0) + 1;
            return keys.publish(next, Sealing.text(pair.publicKey()));
        });
        return new TestTeam(helper, pair, key);
    }

    /** The conversation's key, as a helper's browser opens it. */
    public byte[] open(WrappedKey wrapped) {
        return Sealing.unwrapForTeam(
                Sealing.bytes(wrapped.wrapped()),
                pair.privateKey(),
                pair.publicKey(),
                wrapped.conversation().value(),
                wrapped.version());
    }

    /** A message as a helper's browser seals it. */
    public static Envelope says(byte[] key, ConversationId conversation, int n, String text) {
        return Sealing.seal(key, conversation.value(), Side.HELPER, n, UUID.randomUUID(), TestVisitor.text(text));
    }
}
