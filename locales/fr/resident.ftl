## The resident's pages. They call a ticket a request.

site-tagline = Vivre à Green City, à Jinqiao : une aide dans votre langue
site-responsible = l’équipe linguistique Jin Xiaoyi de la commune de Jinqiao

## Emergency numbers, on top of the home page and the form.

emergency-title = En cas d’urgence, téléphonez, n’écrivez pas
emergency-police = Police
emergency-ambulance = Ambulance
emergency-fire = Pompiers
emergency-city = Numéro de la ville, jour et nuit
emergency-immigration = Service de l’immigration, jour et nuit
emergency-note = Le 12345 répond en anglais et dans plusieurs autres langues. Les numéros d’urgence sont gratuits.

## Home

home-title = Comment pouvons-nous vous aider ?
home-intro = Dites-nous dans votre langue ce dont vous avez besoin : une personne de l’équipe qui la parle vous répondra. Vous n’avez pas besoin de compte.
home-send = Envoyer une demande
home-find = Retrouver ma demande
home-how-title = Comment ça marche
home-how-write = Vous nous écrivez dans votre langue : permis et visas, logement, médecins, écoles, impôts ou toute autre question de la vie quotidienne.
home-how-route = Nous confions votre demande à une personne de l’équipe qui parle votre langue et connaît le sujet.
home-how-answer = La réponse arrive par e-mail, dans votre langue. Le lien qu’elle contient vous permet de nous réécrire jusqu’à ce que tout soit résolu.
home-speak-title = Les langues de notre équipe
home-hours-title = Heures d’ouverture
home-hours-days = Du { $first } au { $last }
home-hours-note = Heure de Shanghai (UTC+8). Le guichet est fermé les jours fériés en Chine ; avant ou après certains d’entre eux, nous travaillons en échange un samedi ou un dimanche.
home-here = au guichet en ce moment
home-here-from = prochaine permanence : { $time }
home-here-later = écrivez-nous, nous répondrons plus tard
home-address = Adresse
home-telephone = Téléphone

## The request form

form-title = Envoyer une demande
form-intro = Comptez environ trois minutes. Écrivez dans la langue qui vous est la plus facile.
form-required-note = Merci de tout remplir, sauf ce qui est marqué « facultatif ».
form-languages = Dans quelles langues êtes-vous à l’aise ?
form-languages-hint = Commencez par celle que vous préférez. Nous cherchons une personne qui la parle.
form-language-first = Langue préférée
form-language-second = Deuxième langue (facultatif)
form-language-third = Troisième langue (facultatif)
form-language-none = Pas d’autre langue
form-languages-team = Les langues de notre équipe
form-languages-all = Toutes les langues
form-topic = De quoi s’agit-il ?
form-topic-hint = En cas de doute, choisissez ce qui s’en rapproche le plus.
form-topic-safety = Si quelqu’un est en danger, vous ou une autre personne, appelez tout de suite le 110 (police), le 120 (ambulance) ou le 119 (pompiers).
form-topic-immigration = Pour les visas et les titres de séjour, le service de l’immigration répond jour et nuit au 12367, en chinois et en anglais.
form-subject = En quelques mots
form-subject-hint = Par exemple : « Enregistrer ma nouvelle adresse »
form-description = Dites-nous ce dont vous avez besoin
form-description-hint = Ce qui s’est passé, ce que vous avez essayé et ce que vous attendez de nous. Merci de ne pas indiquer de numéro de passeport ni de coordonnées bancaires.
form-name = Votre nom
form-name-hint = Comme vous aimeriez que nous vous appelions.
form-email = Votre adresse e-mail
form-email-hint = Nous enverrons la réponse à cette adresse.
form-privacy-title = Ce que deviennent vos informations
form-privacy-who = Qui : { $who }. Seule l’équipe lit votre demande.
form-privacy-why = Pourquoi : pour répondre à votre demande, et pour rien d’autre.
form-privacy-what = Quoi : votre nom, votre adresse e-mail, vos langues et ce que vous écrivez.
form-privacy-long =
    { $months ->
        [one] Combien de temps : { $months } mois après la clôture de votre demande, puis tout est effacé.
       *[other] Combien de temps : { $months } mois après la clôture de votre demande, puis tout est effacé.
    }
form-privacy-rights = Vos droits : vous pouvez à tout moment et gratuitement demander une copie, une correction ou la suppression de vos informations, et retirer votre accord.
form-privacy-contact = Contact : { $contact }
form-privacy-contact-reply = Écrivez-nous sur la page de votre demande.
form-consent = J’ai lu ces explications et j’accepte que l’équipe utilise mes informations pour répondre à ma demande.
form-send = Envoyer ma demande
form-sending-note = Si vous appuyez deux fois, ce n’est pas grave : votre demande ne part qu’une fois.
form-trap = Laissez ce champ vide
form-once-more = Appuyez encore une fois sur le bouton pour envoyer votre demande.
form-proof-wait = Un instant : votre demande va partir automatiquement.

## Another tab has sent the same a moment ago

alike-title = Vous venez d’envoyer la même demande
alike-text = Nous avons reçu une demande identique, mot pour mot, il y a { $ago }. Sa référence est { $reference }. Inutile de la renvoyer.
alike-open = Voir la demande déjà reçue
alike-send = L’envoyer quand même

## Confirmation

received-title = Nous avons bien reçu votre demande
received-reference = Votre référence
received-added = Vous aviez déjà envoyé ce formulaire. Ce que vous avez changé a été ajouté à la même demande.
received-next-title = Et maintenant ?
received-next-someone = Une personne de l’équipe qui parle { $language } a reçu votre demande.
received-next-looking = Nous cherchons une personne de l’équipe qui parle votre langue.
received-next-when = En ce moment, personne au guichet ne parle { $language }. Prochaine arrivée d’une personne de l’équipe qui parle cette langue : { $time }.
received-next-by = Vous aurez une réponse au plus tard le { $date }.
received-mail = Nous avons envoyé un e-mail à { $email }. La réponse y arrivera aussi.
received-mail-wrong = { $email } n’est pas la bonne adresse ?
received-mail-likely = Vouliez-vous écrire { $email } ?
unconfirmed-title = Encore une étape : consultez vos e-mails
unconfirmed-text = Nous avons envoyé un e-mail à { $email }. Ouvrez le lien qu’il contient, puis appuyez sur le bouton de la page qui s’ouvre pour confirmer votre demande. Nous la transmettons à une personne de l’équipe seulement après votre confirmation.
unconfirmed-until = Confirmez votre demande au plus tard le { $date }. Sinon, nous effaçons ce que vous avez écrit.
unconfirmed-none = Pas d’e-mail au bout de quelques minutes ? Regardez dans les indésirables (spams). Si l’adresse n’est pas la bonne, revenez en arrière, corrigez-la et envoyez de nouveau le formulaire.
confirm-title = Confirmez votre demande
confirm-text = Est-ce vous qui avez envoyé cette demande ? Si oui, appuyez sur le bouton ci-dessous et nous la transmettons à une personne de l’équipe.
confirm-send = Confirmer et envoyer
received-mail-correct = Corriger l’adresse
received-mail-new = Bonne adresse e-mail
received-mail-corrected = Merci. Nous utilisons désormais la nouvelle adresse et nous y avons renvoyé l’e-mail. Les liens envoyés à l’ancienne adresse ne fonctionnent plus.
received-link-title = Votre lien personnel
received-link-text = Ce lien vous permet de suivre votre demande depuis n’importe quel appareil. Gardez-le pour vous : toute personne qui l’a peut lire votre demande.
slip-title = Votre demande
slip-text = Scannez le code avec votre téléphone ou saisissez l’adresse qui est dessous : vous y lirez notre réponse et pourrez nous écrire.
slip-code = Code avec le lien vers votre demande
slip-private = Gardez cette page pour vous : toute personne qui a le lien peut lire votre demande.
received-open = Voir ma demande

## The request's own page

request-title = Demande { $reference }
request-about = Thème
request-sent = Envoyée le
request-due = Réponse au plus tard le
request-with = Suivie par
request-with-nobody = Nous cherchons la bonne personne
request-languages = Vos langues
request-messages = Messages
request-you = Vous
request-team = Notre équipe
request-erased = Ce message a été supprimé.
request-reply = Écrivez-nous
request-reply-waiting = Votre réponse
request-reply-label = Votre message
request-reply-send = Envoyer
request-reply-resolved = Si ce n’est finalement pas résolu, écrivez-nous ici et nous rouvrirons votre demande.
request-reply-closed = Cette demande est terminée. Si vous nous écrivez ici, nous ouvrons une nouvelle demande avec votre message, reliée à celle-ci.
request-sent-ok = Merci. Votre message a été envoyé.
request-linked-ok = Cette demande était clôturée : nous en avons donc ouvert une nouvelle avec votre message, reliée à la précédente.
request-solved = C’est résolu
request-solved-ok = Nous sommes heureux que ce soit résolu. Merci de nous l’avoir dit.
request-reopen = Rouvrir la demande
request-reopen-ok = Votre demande est rouverte.
request-cancel = Retirer cette demande
request-cancel-title = Retirer cette demande ?
request-cancel-text = Nous cesserons de nous en occuper. Vous ne pourrez pas revenir en arrière, mais vous pouvez envoyer une nouvelle demande à tout moment.
request-cancel-yes = Oui, la retirer
request-cancel-no = Non, la garder
request-cancel-ok = Votre demande est retirée.
request-history = Historique
request-continues = Cette demande fait suite à :
request-continued = La suite se trouve dans :
request-status-explain-new = Nous avons bien reçu votre demande et cherchons la bonne personne.
request-status-explain-unconfirmed = Confirmez cette demande : nous la transmettons ensuite à une personne de l’équipe.
request-status-explain-open = Une personne de l’équipe s’occupe de votre demande.
request-explain-answered = Nous avons répondu. S’il manque quelque chose, écrivez-nous ci-dessous ; si c’est résolu, dites-le-nous.
# $date (Text) the day
request-explain-later = Nous reprenons votre demande le { $date }. Vous n’avez rien à faire d’ici là.
request-status-explain-waiting = Nous vous avons posé une question. Merci d’y répondre ci-dessous.
request-status-explain-resolved = Nous pensons que c’est résolu. Si ce n’est pas le cas, écrivez-nous.
request-status-explain-closed = Cette demande est clôturée.
request-status-explain-cancelled = Vous avez retiré cette demande.

## Rating

rate-title = Votre avis
rate-question = Quelle note donnez-vous à notre aide ?
rate-comment = Voulez-vous nous en dire plus ? (facultatif)
rate-send = Envoyer mon avis
rate-thanks = Merci pour votre avis. Vous pouvez le modifier à tout moment.

## History, as the resident reads it

event-resident-submitted = Vous avez envoyé la demande.
event-resident-taken-down = Nous avons noté votre demande pour vous.
event-resident-link-printed = Nous avons imprimé une page avec le lien vers votre demande.
event-resident-confirmed = Vous avez confirmé la demande.
event-resident-continues = Elle fait suite à une demande précédente.
event-resident-resident-wrote = Vous nous avez écrit.
event-resident-answered = Nous avons répondu.
event-resident-asked = Nous vous avons posé une question.
event-resident-routed = { $name } a reçu votre demande.
event-resident-taken = { $name } a pris en charge votre demande.
event-resident-handed-over = { $name } a pris le relais.
event-resident-handed-back = Nous cherchons une autre personne pour vous aider.
event-resident-reopened = La demande a été rouverte.
event-resident-topic-changed = Votre demande est maintenant classée dans le thème « { $topic } ».
event-resident-resolved = La demande a été marquée comme résolue.
event-resident-resolved-unanswered = Sans réponse de votre part pendant { $days }, nous avons marqué la demande comme résolue.
event-resident-closed = La demande a été clôturée.
event-resident-cancelled = Vous avez retiré la demande.
event-resident-rated = Vous avez noté notre aide : { $stars }.
event-resident-reminded = Nous vous avons rappelé que nous attendons votre réponse.
event-resident-email-corrected = Vous avez corrigé votre adresse e-mail.
event-resident-name-corrected = Nous avons corrigé votre nom.
event-resident-subject-corrected = Nous avons corrigé l’objet de votre demande.
event-resident-languages-corrected = Nous avons corrigé vos langues : { $languages }.
event-resident-message-language-corrected = Nous avons corrigé la langue d’un message.
# $date (Text) the day
event-resident-put-off = Nous avons prévu de reprendre votre demande le { $date }.
event-resident-email-corrected-by-us = Nous avons corrigé votre adresse e-mail.
event-resident-link-requested = Un nouveau lien vous a été envoyé.

## Find my request

track-title = Retrouver ma demande
track-intro = Indiquez votre référence et l’adresse e-mail que vous nous avez donnée. Nous y enverrons un nouveau lien.
track-reference = Référence
track-reference-hint = Elle ressemble à GC-7K3F-92M8 et figure dans tous nos e-mails.
track-send = M’envoyer le lien
track-done-title = Regardez vos e-mails
track-done = Si cette demande existe bien avec cette adresse, un lien est en route. Cela peut prendre quelques minutes ; regardez aussi dans vos courriers indésirables.
track-no-access-title = Ce lien ne fonctionne pas
track-no-access = Il est peut-être incomplet, ou trop ancien. Nous pouvons vous envoyer un nouveau lien par e-mail.
