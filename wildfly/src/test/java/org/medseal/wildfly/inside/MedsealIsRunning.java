package org.medseal.wildfly.inside;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.medseal.wildfly.Running;

/** Sees to it that there is a server before a test is deployed to it. Inside the server there is nothing to do. */
final class MedsealIsRunning implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        boolean outside = System.getProperty("medseal.build") != null;
        if (outside) {
            int port = Running.medseal().server().management().getPort();
            System.setProperty("medseal.test.management-port", Integer.toString(port));
        }
    }
}
