package nl.veerkracht.vault;

import java.util.UUID;
import nl.veerkracht.keys.MasterKey;
import nl.veerkracht.testing.TestServer;

/** The house key of the test application, for tests that write rows themselves. */
public final class TestVault {

    private TestVault() {}

    public static DataKey house() {
        return DataKey.of(
                new UUID(0, 0), MasterKey.openOrCreate(TestServer.keys()).derive("vault/house"));
    }
}
