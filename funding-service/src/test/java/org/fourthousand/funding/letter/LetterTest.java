package org.fourthousand.funding.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Award letter as PDF with document number and amount in words (大写)." */
@QuarkusTest
class LetterTest {

    @Inject
    Scene scene;

    @Inject
    World world;

    private Candidate candidate;
    private String award = "";

    @BeforeEach
    void anIssuedAward() {
        scene.isToday();
        candidate = world.selected("9876543.21");
        award = scene.issued(candidate);
    }

    @Test
    void itSaysWhoIsAwardedWhatByWhichDocumentInFiguresAndInWords() throws IOException {
        String document = scene.auditor().get(API + "awards/" + award).path("documentNumber");

        var letter = scene.enterprise(candidate.uscc()).get(path());

        letter.then().statusCode(200).contentType("application/pdf");
        assertThat(text(letter))
                .contains(document)
                .contains(candidate.project().enterpriseName())
                .contains(candidate.uscc())
                .contains(candidate.project().name())
                .contains("9876543.21")
                .contains("玖佰捌拾柒万陆仟伍佰肆拾叁元贰角壹分")
                .contains("2150510工业和信息产业支持")
                .contains("4938271.61")
                .contains("新增产值")
                .contains("12000")
                .contains("2026年3月16日");
    }

    @Test
    void itsFontIsEmbeddedAsFarAsItIsUsedAndNoOtherIsNeeded() throws IOException {
        var letter = scene.maker().get(path());

        try (var document = read(letter)) {
            assertThat(letter.asByteArray().length).isLessThan(400_000);
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*HarmonyOS.*");
                }
            }
        }
    }

    @Test
    void theSameAwardGivesTheSameBytesAndIsSentOnce() {
        var first = scene.maker().get(path());

        assertThat(scene.auditor().get(path()).asByteArray()).isEqualTo(first.asByteArray());
        scene.maker()
                .header("If-None-Match", first.header("ETag"))
                .get(path())
                .then()
                .statusCode(304);
    }

    @Test
    void whatWasIssuedStaysAndItsChangesFollow() throws IOException {
        var amendment = Scene.id(scene.post(scene.maker(), "awards/" + award + "/amendments", """
                {"kind":"AMOUNT","amount":"5000000.00","documentNumber":"湘财企指〔2026〕99001号","reason":"企业缩减建设内容"}
                """));
        scene.post(scene.checker(), "awards/" + award + "/amendments/" + amendment + "/approval")
                .then()
                .statusCode(200);

        assertThat(text(scene.maker().get(path())))
                .contains("9876543.21")
                .contains("4938271.61")
                .contains("湘财企指〔2026〕99001号")
                .contains("5000000.00")
                .contains("企业缩减建设内容")
                .doesNotContain("2500000.00");
    }

    @Test
    void thereIsNoneBeforeTheAwardIsIssuedAndNoneForOthers() {
        var proposed = Scene.id(
                scene.proposeAward(scene.maker(), world.funded("1000000.00").id()));

        scene.maker()
                .get(API + "awards/" + proposed + "/letter.pdf")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:conflict"));
        scene.enterprise(world.candidate("1.00").uscc()).get(path()).then().statusCode(404);
        scene.administrator().get(path()).then().statusCode(403);
    }

    private String path() {
        return API + "awards/" + award + "/letter.pdf";
    }

    private static PDDocument read(Response letter) throws IOException {
        return Loader.loadPDF(letter.asByteArray());
    }

    /** Without the breaks of lines and the spaces between words, which a PDF has where it likes. */
    private static String text(Response letter) throws IOException {
        try (var document = read(letter)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
