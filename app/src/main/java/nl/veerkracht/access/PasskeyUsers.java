package nl.veerkracht.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Whose a passkey is: the account behind its user handle. Names stay out of it. */
final class PasskeyUsers implements PublicKeyCredentialUserEntityRepository {

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        String account = Handles.account(id).value().toString();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(id)
                .name(account)
                .displayName(account)
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new IllegalStateException("Accounts are made by invitation.");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("Accounts are ended by administrators.");
    }
}
