package org.medseal.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The EPCIS 2.0 REST binding. Every resource stands here by name. */
@ApplicationPath("/epcis")
public class EpcisApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Providers.with(
                NextPage.class,
                RootResource.class,
                SoapResource.class,
                CaptureResource.class,
                DocumentResource.class,
                EventResource.class,
                GeneratorResource.class,
                TopLevelResource.class,
                QueryResource.class,
                SubscriptionResource.class);
    }
}
