package nl.veerkracht.access;

import java.nio.ByteBuffer;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;

/** An account as the user handle of a passkey: the sixteen bytes of its id, which tell nothing about a person. */
final class Handles {

    private Handles() {}

    static Bytes of(AccountId account) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static AccountId account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 16) {
            return new AccountId(new UUID(0, 0));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
    }
}
