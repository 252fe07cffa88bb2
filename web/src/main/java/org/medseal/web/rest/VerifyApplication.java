package org.medseal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** GS1 Lightweight Messaging for the verification of product identifiers. Every resource stands here by name. */
@ApplicationPath("/verify")
public class VerifyApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(VerifyResource.class);
    }
}
