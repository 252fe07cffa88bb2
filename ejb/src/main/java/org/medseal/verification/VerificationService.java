package org.medseal.verification;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.medseal.RefusedException;
import org.medseal.RefusedException.Kind;
import org.medseal.gs1.Code;
import org.medseal.gs1.DigitalLink;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.LotNumber;
import org.medseal.gs1.SerialNumber;
import org.medseal.gs1.Sgtin;
import org.medseal.masterdata.LotRow;
import org.medseal.verification.Responsibility.Product;

/**
 * Answers whether a pack is genuine and may be sold (LMS 1.1; DSCSA saleable returns). The hot path: the serial becomes
 * a number in memory, one statement reads the pack, its containers and its lot as they are now, and the request waits in
 * memory to be logged. No transaction of its own: there is nothing that two statements would have to agree on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VerificationService {
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    @Resource
    SessionContext session;

    @Inject
    Packs packs;

    @Inject
    RequestLog log;

    @Inject
    Responsibility responsibility;

    @Inject
    GuessGuard guard;

    @Inject
    Clock clock;

    /** A negative answer is an answer; refused is only what is not ours, or one guess too many. */
    @RolesAllowed({"partner", "admin", "compliance-officer", "operator", "erp", "system"})
    public VerifyAnswer verify(VerifyRequest request) {
        String requester = session.getCallerPrincipal().getName();
        guard.admit(requester);
        Product product = responsible(request.gtin());
        Instant now = clock.instant();
        PackFacts facts = packs.facts(new Sgtin(request.gtin(), request.serial()));
        VerifyAnswer.Data answer = Judgement.of(facts, request.lot(), request.expiry(), day(now));
        log.append(new RequestLog.Entry(now, requester, request, answer));
        if (answer.verificationFailureReason() != null
                && answer.verificationFailureReason().isMismatch()) {
            guard.failed(requester);
        }
        return new VerifyAnswer(
                TIMESTAMP.format(now.atOffset(ZoneOffset.UTC)), product.responderGln(), answer, request.corrUuid());
    }

    /** Whether anybody answers here for the product. */
    @RolesAllowed({"partner", "admin", "compliance-officer", "operator", "erp", "system"})
    public Connectivity connectivity(Gtin gtin) {
        return new Connectivity(responsible(gtin).responderGln());
    }

    /** For everybody: no log-in, no more than the package itself says, and nothing of a pack that was never made. */
    @PermitAll
    public PublicAnswer publicAnswer(DigitalLink link) {
        Code code = Code.parse(link.uri());
        Optional<Product> product = code.gtin().flatMap(responsibility::find);
        if (product.isEmpty()) {
            return PublicAnswer.of(PackVerdict.NOT_OURS);
        }
        Optional<SerialNumber> serial = code.serial();
        if (serial.isEmpty()) {
            return new PublicAnswer(PackVerdict.NOT_A_PACK, product.get().name(), null, null);
        }
        LocalDate today = day(clock.instant());
        PackFacts facts = packs.facts(new Sgtin(code.gtin().get(), serial.get()));
        LotNumber lot = code.lot().orElse(null);
        PackVerdict verdict = Judgement.forPeople(facts, lot, code.expiry(today).orElse(null), today);
        return told(verdict, product.get(), facts.lot());
    }

    private static PublicAnswer told(PackVerdict verdict, Product product, LotRow lot) {
        if (verdict == PackVerdict.NOT_ISSUED || verdict == PackVerdict.NOT_AS_MADE || lot == null) {
            return new PublicAnswer(verdict, product.name(), null, null);
        }
        return new PublicAnswer(verdict, product.name(), lot.lot().value(), lot.expiry());
    }

    private Product responsible(Gtin gtin) {
        return responsibility
                .find(gtin)
                .orElseThrow(() -> new RefusedException(
                        Kind.NOT_FOUND, "gtin-not-in-directory", "Nobody answers here for GTIN " + gtin));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
