package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of passkeys (WebAuthn level 3): making one and coming in with one, verified by Spring Security and webauthn4j. The device must have
 * checked that it is her (finger, face or PIN), because a passkey stands alone.
 *
 * @param address of this site, empty to take it from the request
 * @param party how a device calls this site, null for its host
 */
record Ceremony(String address, @Nullable String party) {

    static final Duration TIME = Duration.ofMinutes(5);

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256);
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** Something a browser sent that is no passkey, or not the right one. */
    static final class NotAccepted extends RuntimeException {
        NotAccepted(Throwable cause) {
            super("A passkey was not accepted.", cause, false, false);
        }
    }

    /**
     * Whose a new passkey is.
     *
     * @param handle that tells nothing about a person
     * @param name and the next, as the device shows them
     */
    record Whose(Bytes handle, String name, String displayName) {}

    /** What a browser needs to sign in with any passkey it has for this site, as JSON. */
    String toSignIn(HttpServletRequest request, Bytes challenge) {
        return JSON.writeValueAsString(requestOptions(Site.of(request, address), challenge));
    }

    /** What a browser needs to make a passkey, as JSON. */
    String toRegister(HttpServletRequest request, Bytes challenge, Whose whose, UserCredentialRepository known) {
        return JSON.writeValueAsString(creationOptions(Site.of(request, address), challenge, whose, known));
    }

    /** The handle of whose passkey signed this challenge. */
    Bytes verify(HttpServletRequest request, Bytes challenge, String credential, UserCredentialRepository known) {
        Site site = Site.of(request, address);
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    JSON.readValue(credential, new TypeReference<>() {});
            return operations(site, known)
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(site, challenge), signed))
                    .getId();
        } catch (RuntimeException e) {
            throw new NotAccepted(e);
        }
    }

    /** Keeps a fresh passkey. */
    void register(
            HttpServletRequest request,
            Bytes challenge,
            Whose whose,
            String label,
            String credential,
            UserCredentialRepository known) {
        Site site = Site.of(request, address);
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(credential, new TypeReference<>() {});
            operations(site, known)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creationOptions(site, challenge, whose, known), new RelyingPartyPublicKey(made, label)));
        } catch (RuntimeException e) {
            throw new NotAccepted(e);
        }
    }

    private Webauthn4JRelyingPartyOperations operations(Site site, UserCredentialRepository known) {
        return new Webauthn4JRelyingPartyOperations(new PasskeyUsers(), known, named(site), Set.of(site.origin()));
    }

    private PublicKeyCredentialRpEntity named(Site site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name(party == null ? site.host() : party)
                .build();
    }

    private static PublicKeyCredentialRequestOptions requestOptions(Site site, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(site.host())
                .timeout(TIME)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    private PublicKeyCredentialCreationOptions creationOptions(
            Site site, Bytes challenge, Whose whose, UserCredentialRepository known) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(named(site))
                .user(ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(whose.handle())
                        .name(whose.name())
                        .displayName(whose.displayName())
                        .build())
                .challenge(challenge)
                .pubKeyCredParams(ALGORITHMS)
                .timeout(TIME)
                .excludeCredentials(known.findByUserId(whose.handle()).stream()
                        .map(Ceremony::descriptor)
                        .toList())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .build();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord record) {
        return PublicKeyCredentialDescriptor.builder()
                .id(record.getCredentialId())
                .transports(Optional.ofNullable(record.getTransports()).orElse(Set.of()))
                .build();
    }
}
