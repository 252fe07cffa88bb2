package org.medseal.serials;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.medseal.gs1.Code;
import org.medseal.gs1.Gs1Exception;
import org.medseal.gs1.Gtin;
import org.medseal.gs1.ReadOptions;
import org.medseal.gs1.ScannerFault;
import org.medseal.gs1.ScannerKeyboard;
import org.medseal.gs1.SerialNumber;

/**
 * What a scanner did wrong that typed a code. Beyond the rules of {@link ScannerKeyboard} it knows which serials were
 * issued: so it can say that the scanner may have typed z for y, which no check digit tells.
 */
@ApplicationScoped
public class MistypedCodes {
    private SerialNumbers serials;

    public MistypedCodes() {}

    @Inject
    public MistypedCodes(SerialNumbers serials) {
        this.serials = serials;
    }

    /** Empty where the code is as it should be, or where no keyboard explains what is wrong with it. */
    public Optional<ScannerFault> find(String received) {
        return find(received, ReadOptions.DEFAULT);
    }

    public Optional<ScannerFault> find(String received, ReadOptions options) {
        Optional<ScannerFault> proved = ScannerKeyboard.find(received, options);
        return proved.isPresent()
                ? proved.map(fault -> narrowed(received, fault, options))
                : suspected(received, options);
    }

    /** Of several possible readings the one that was issued, if it is one. */
    private ScannerFault narrowed(String received, ScannerFault fault, ReadOptions options) {
        if (fault.certain()) {
            return fault;
        }
        List<ScannerFault.Meant> issued = fault.readings().stream()
                .filter(meant -> {
                    Code code = Code.parse(meant.text(), options);
                    return code.gtin().isPresent()
                            && serials.isOurs(code.gtin().get())
                            && isIssued(code.gtin().get(), code);
                })
                .toList();
        return issued.size() == 1 ? ScannerFault.of(received, issued) : fault;
    }

    private Optional<ScannerFault> suspected(String received, ReadOptions options) {
        Optional<Code> code = read(received, options);
        Optional<Gtin> gtin = code.flatMap(Code::gtin);
        if (gtin.isEmpty() || code.get().serial().isEmpty() || !serials.isOurs(gtin.get())) {
            return Optional.empty();
        }
        SerialNumber asReceived = code.get().serial().get();
        if (serials.numbers(gtin.get(), List.of(asReceived))[0] != SerialNumbers.NEVER_ISSUED) {
            return Optional.empty();
        }
        List<ScannerFault.Meant> issued = ScannerKeyboard.others(received, options).stream()
                .filter(meant -> isIssued(gtin.get(), Code.parse(meant.text(), options)))
                .toList();
        return issued.isEmpty() ? Optional.empty() : Optional.of(ScannerFault.suspected(received, issued));
    }

    private boolean isIssued(Gtin gtin, Code other) {
        return other.serial().isPresent()
                && serials.numbers(gtin, List.of(other.serial().get()))[0] >= 0;
    }

    private static Optional<Code> read(String text, ReadOptions options) {
        try {
            return Optional.of(Code.parse(text, options));
        } catch (Gs1Exception noCode) {
            return Optional.empty();
        }
    }
}
