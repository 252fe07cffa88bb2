package org.medseal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Medseal's own REST. Every resource stands here by name. */
@ApplicationPath("/api")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(
                ProductResource.class,
                PartyResource.class,
                LocationResource.class,
                VocabularyResource.class,
                PoolResource.class,
                SerialRequestResource.class,
                CodesResource.class,
                SignedCodeResource.class,
                SigningKeyResource.class,
                LabelResource.class,
                PrintOrderResource.class,
                ItemResource.class,
                OperationResource.class,
                RecallResource.class,
                RouteResource.class,
                ReportResource.class,
                MessageResource.class);
    }
}
