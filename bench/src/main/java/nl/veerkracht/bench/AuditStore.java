package nl.veerkracht.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log as room {@code audit} keeps it, with chains that hold: {@code ./veerkracht audit verify} finds nothing wrong with it. */
final class AuditStore {

    static final int CHAINS = 8;

    private static final String ENTRIES = "copy audit.entry (chain, seq, body, hash) from stdin (format binary)";

    private final long[] ends = new long[CHAINS];
    private final byte[][] hashes = new byte[CHAINS][32];
    private int turn;

    void created(Load.Batch batch, Received.One one) {
        entry(
                batch,
                "signal.create",
                "change",
                "{\"danger\":\"false\"}",
                one,
                one.at().toEpochMilli());
    }

    /** Who keeps a signal looks at it now and then. */
    void looked(Load.Batch batch, Received.One one) {
        entry(batch, "signal.read", "look", "{}", one, one.at().toEpochMilli() + 60_000);
    }

    private void entry(Load.Batch batch, String action, String kind, String details, Received.One one, long at) {
        UUID account = one.account();
        String body = "{" + (account == null ? "" : member("account", account)) + "\"action\":\"" + action
                + "\",\"actor\":\"" + (account == null ? "Key" : "Person") + "\",\"at\":" + at + ",\"details\":"
                + details + "," + (account == null ? member("key", one.organisation()) : "") + "\"kind\":\"" + kind
                + "\"," + member("organisation", one.organisation()) + "\"subjects\":[\"" + one.signal() + "\"]}";
        append(batch, body);
    }

    private static String member(String name, UUID id) {
        return "\"" + name + "\":\"" + id + "\",";
    }

    private void append(Load.Batch batch, String body) {
        int chain = turn++ % CHAINS;
        ends[chain]++;
        hashes[chain] = hash(hashes[chain], chain, ends[chain], body);
        batch.table(ENTRIES).row(4).add2(chain).add8(ends[chain]).add(body).add(hashes[chain]);
    }

    /** As the log's own chain: SHA-256 over the hash before, chain, sequence and body. */
    private static byte[] hash(byte[] before, int chain, long seq, String body) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            sha.update(
                    ByteBuffer.allocate(10).putShort((short) chain).putLong(seq).array());
            return sha.digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement that puts a chain's head where its entries end; null when it has none. */
    @Nullable
    String head(int chain) {
        return ends[chain] == 0
                ? null
                : "update audit.chain set seq = " + ends[chain] + ", hash = '\\x"
                        + java.util.HexFormat.of().formatHex(hashes[chain]) + "' where no = " + chain;
    }
}
