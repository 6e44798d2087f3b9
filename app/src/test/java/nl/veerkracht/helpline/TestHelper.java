package nl.veerkracht.helpline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.testing.TestPeople;

/** A made-up helper with what their browser would have: six words and the pair they open. */
public record TestHelper(Actor.Person who, String words, Sealing.Pair pair) {

    private static final String WORDS = "boomhut citroen dolfijn fiets gitaar hagelslag";

    /** Makes a key of their own. */
    public static TestHelper with(Actor.Person who, TestPeople people, Helpline helpline) {
        Sealing.Pair pair = Sealing.freshPair();
        byte[] wrapped = Sealing.wrapHelperPrivate(
                pair.privateKey(), Sealing.helperKey(WORDS), who.id().value());
        people.run(who, () -> helpline.makeKey(Sealing.text(pair.publicKey()), Sealing.text(wrapped)));
        return new TestHelper(who, WORDS, pair);
    }

    public AccountId id() {
        return who.id();
    }

    /** A share of the team's key for this helper. */
    public Share share(Sealing.Pair team, int version) {
        return new Share(
                id(),
                version,
                Sealing.text(Sealing.wrapTeamPrivate(team.privateKey(), pair.publicKey(), id().value(), version)));
    }

    /** Begins the next version of the team's key, for this helper and these colleagues. */
    public Sealing.Pair beginsTeamKey(int version, TestPeople people, Helpline helpline, TestHelper... colleagues) {
        Sealing.Pair team = Sealing.freshPair();
        List<Share> shares = Stream.concat(Stream.of(this), Arrays.stream(colleagues))
                .map(one -> one.share(team, version))
                .toList();
        people.run(who, () -> helpline.changeTeamKey(version, Sealing.text(team.publicKey()), shares));
        return team;
    }

    /** The team's private key as this helper's browser opens it from what the server kept. */
    public byte[] opens(Share share) {
        return Sealing.unwrapTeamPrivate(
                Sealing.bytes(share.wrapped()), pair.privateKey(), pair.publicKey(), id().value(), share.version());
    }
}
