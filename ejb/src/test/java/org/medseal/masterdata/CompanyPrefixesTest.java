package org.medseal.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medseal.gs1.CompanyPrefixLengths;

class CompanyPrefixesTest {
    @Test
    void theShippedListHasTheSamplesPrefixes() {
        CompanyPrefixLengths lengths = CompanyPrefixes.listed(null);
        assertThat(lengths.lengthFor("9506000134352")).hasValue(7);
        assertThat(lengths.lengthFor("9521321000018")).hasValue(7);
    }

    @Test
    void aDeployersFileTakesItsPlace(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("gcp.xml"), "<list><entry prefix='76' gcpLength='9'/></list>");
        CompanyPrefixLengths lengths = CompanyPrefixes.listed(list.toString());
        assertThat(lengths.lengthFor("7612345678901")).hasValue(9);
        assertThat(lengths.lengthFor("9506000134352")).isEmpty();
        assertThatThrownBy(() -> CompanyPrefixes.listed("/nowhere"))
                .hasMessage("The list of company prefixes cannot be read");
    }
}
