package nl.veerkracht.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** How the organisation itself is reached, as its people fill it in. */
record OrganisationForm(
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String version) {

    static OrganisationForm of(OwnOrganisation own) {
        return new OrganisationForm(own.website(), own.email(), own.phone(), own.version());
    }

    OwnOrganisation kept(BindingResult errors, String name) {
        Typed typed = new Typed(errors);
        return new OwnOrganisation(name, typed.website(website), typed.email(email), typed.phone(phone));
    }
}
