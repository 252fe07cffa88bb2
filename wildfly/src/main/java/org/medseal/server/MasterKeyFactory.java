package org.medseal.server;

import java.security.GeneralSecurityException;
import java.util.Hashtable;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NamingException;
import javax.naming.spi.ObjectFactory;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.wildfly.security.credential.SecretKeyCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.CredentialStoreException;

/**
 * The master key, out of the server's credential store {@code Medseal}: bound in JNDI, so that the application looks it
 * up as a plain {@link SecretKey}. Where the store has none yet it is made, but never in production: there a missing key
 * means a missing disk, and a new one would open no pool.
 */
public final class MasterKeyFactory implements ObjectFactory {
    private static final ServiceName STORE = ServiceName.parse("org.wildfly.security.credential-store.Medseal");
    private static final String ALIAS = "medseal-master-key";

    @Override
    public Object getObjectInstance(Object reference, Name name, Context context, Hashtable<?, ?> environment)
            throws NamingException {
        try {
            return key();
        } catch (GeneralSecurityException e) {
            NamingException refused = new NamingException("The credential store Medseal does not give the master key");
            refused.setRootCause(e);
            throw refused;
        }
    }

    private static synchronized SecretKey key() throws GeneralSecurityException, NamingException {
        CredentialStore store = store();
        SecretKeyCredential kept = store.retrieve(ALIAS, SecretKeyCredential.class);
        if (kept == null) {
            kept = make(store);
        }
        return kept.getSecretKey();
    }

    private static SecretKeyCredential make(CredentialStore store) throws GeneralSecurityException, NamingException {
        if ("production".equals(System.getenv("MEDSEAL_ENV"))) {
            throw new NamingException("The credential store Medseal has no key " + ALIAS
                    + ". Restore the store; or, for a new installation only, make the key with jboss-cli:"
                    + " /subsystem=elytron/credential-store=Medseal:generate-secret-key(alias=" + ALIAS
                    + ", key-size=256)");
        }
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        SecretKeyCredential made = new SecretKeyCredential(generator.generateKey());
        store.store(ALIAS, made);
        store.flush();
        return made;
    }

    @SuppressWarnings("deprecation") // there is no other way to a service's value from outside of services
    private static CredentialStore store() throws NamingException, CredentialStoreException {
        ServiceController<?> service =
                CurrentServiceContainer.getServiceContainer().getService(STORE);
        try {
            if (service == null) {
                throw new NamingException("The server has no credential store Medseal");
            }
            return (CredentialStore) service.awaitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CredentialStoreException(e);
        }
    }
}
