package nl.veerkracht.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A telephone or laptop that makes and keeps passkeys, as Chromium plays one; its finger is always on the sensor. */
public final class Authenticator {

    private final CDPSession devtools;
    private final String id;

    /** Built into the device of this visit. */
    public Authenticator(Visit visit) {
        this(visit, false);
    }

    /** @param secrets whether its passkeys can also answer a salt with a secret (PRF) */
    public Authenticator(Visit visit, boolean secrets) {
        devtools = visit.context().newCDPSession(visit.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        if (secrets) {
            options.addProperty("ctap2Version", "ctap2_1");
            options.addProperty("hasPrf", true);
        }
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        id = devtools.send("WebAuthn.addVirtualAuthenticator", asked)
                .get("authenticatorId")
                .getAsString();
    }

    /** From now on the device does not find that it is her. */
    public void sawSomebodyElse() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        asked.addProperty("isUserVerified", false);
        devtools.send("WebAuthn.setUserVerified", asked);
    }

    public int passkeys() {
        JsonObject asked = new JsonObject();
        asked.addProperty("authenticatorId", id);
        return devtools.send("WebAuthn.getCredentials", asked)
                .getAsJsonArray("credentials")
                .size();
    }
}
