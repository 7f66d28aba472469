## E-mails. The first line is the subject; the reference follows in brackets.

mail-greeting = Bonjour { $name },
mail-signature = Bien cordialement, { $desk }
mail-reference = Référence : { $reference }
mail-about = Objet : { $subject }
mail-open = Voir ma demande
mail-link-note = Ce lien est personnel : toute personne qui l’a peut lire votre demande. Merci de ne pas le transférer.
mail-why = Vous recevez cet e-mail parce que vous nous avez envoyé une demande.
mail-why-confirm = Vous recevez cet e-mail parce que votre adresse e-mail a été indiquée dans notre formulaire.
mail-why-staff = Vous recevez cet e-mail parce que vous travaillez au guichet.

## To residents

mail-received-subject = Nous avons bien reçu votre demande : { $subject }
mail-received-text = Merci de nous avoir écrit. Votre demande nous est bien parvenue.
mail-received-when = En ce moment, personne au guichet ne parle { $language }. Prochaine arrivée d’une personne de l’équipe qui parle cette langue : { $time }.
mail-received-by = Vous aurez une réponse au plus tard le { $date }.
mail-received-safety = En cas d’urgence, appelez le 110 (police), le 120 (ambulance) ou le 119 (pompiers). Le numéro de la ville est le 12345.
mail-confirm-subject = Confirmez votre demande : { $subject }
mail-confirm-text = Une demande nous a été envoyée avec votre adresse e-mail. Ouvrez le lien ci-dessous, puis appuyez sur le bouton de la page qui s’ouvre pour confirmer la demande. Nous la transmettons à une personne de l’équipe seulement après votre confirmation.
mail-confirm-until = Faites-le au plus tard le { $date }. Sinon, nous effaçons la demande.
mail-confirm-else = Si ce n’était pas vous, ne tenez pas compte de cet e-mail.
mail-confirm-action = Confirmer ma demande
mail-answered-subject = Nous vous avons répondu : { $subject }
mail-answered-text = { $name } a répondu à votre demande :
mail-answered-reply = Pour répondre à votre tour, utilisez le lien ci-dessous.
mail-asked-subject = Nous avons une question : { $subject }
mail-asked-text = Pour vous aider, { $name } a besoin d’une précision :
mail-asked-reply = Merci de répondre avec le lien ci-dessous. Nous continuons dès que nous avons votre réponse.
mail-reminder-subject = Nous attendons votre réponse : { $subject }
mail-reminder-text = Nous vous avons posé une question au sujet de votre demande et n’avons pas encore eu de vos nouvelles.
mail-reminder-then = Sans réponse de votre part { $days } après notre question, nous considérerons que c’est résolu. Vous pourrez toujours nous écrire ensuite.
mail-resolved-subject = Votre demande est résolue : { $subject }
mail-resolved-text = Nous pensons que votre demande est résolue.
mail-resolved-words = { $name } vous a écrit :
mail-resolved-else = Si ce n’est pas le cas, ouvrez le lien ci-dessous et écrivez-nous. Vous pouvez aussi y donner votre avis sur notre aide : cela nous ferait plaisir.
mail-reopened-subject = Votre demande est rouverte : { $subject }
mail-reopened-text = Votre demande est rouverte, et nous nous en occupons.
mail-fresh-link-subject = Le lien vers votre demande { $reference }
mail-fresh-link-text = Voici le lien vers votre demande, comme vous nous l’avez demandé.
mail-fresh-link-else = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : rien n’a changé.

## To staff

mail-assigned-subject = Demande pour vous : { $subject }
mail-assigned-text = Le répartiteur vous a attribué une demande. Première langue de la personne : { $language }.
mail-resident-wrote-subject = Nouveau message : { $subject }
mail-resident-wrote-text = { $name } a écrit au sujet d’une demande que vous suivez :
mail-handed-over-subject = Demande transmise : { $subject }
mail-handed-over-text = { $name } vous a transmis une demande.
# $subject (Text) the request’s subject
mail-named-subject = Une note pour vous : { $subject }
# $name (Text) the colleague
mail-named-text = { $name } vous mentionne dans une note sur une demande :
# $subject (Text) the request’s subject
mail-supervisor-asked-subject = Question aux responsables : { $subject }
# $name (Text) the colleague
mail-supervisor-asked-text = { $name } pose une question aux responsables au sujet d’une demande :
# $subject (Text) the request’s subject
mail-look-again-subject = À revoir aujourd’hui : { $subject }
# $name (Text) who put it off
mail-look-again-text = Cette demande est à revoir aujourd’hui. Note de { $name } :
# $subject (Text) the request’s subject
mail-cannot-remind-subject = Ni réponse ni adresse : { $subject }
# $name (Text) the resident
mail-cannot-remind-text = { $name } n’a pas répondu et n’a pas d’adresse e-mail : aucun rappel n’est possible. La demande n’est plus en attente et vous revient : trouvez un autre moyen de contact.
mail-open-hours = Ouvrir mes horaires
# $day (Text) the day
mail-day-changed-subject = Vos horaires du { $day } ont changé
# $day (Text) the day
# $hours (Text) hours
mail-day-changed-text = Le { $day }, vous travaillez désormais : { $hours }.
# $day (Text) the day
mail-day-changed-off = Vous n’avez plus d’horaires le { $day }.
# $name (Text) the colleague
mail-swap-over-subject = L’échange avec { $name } n’est plus demandé
# $name (Text) the colleague
# $own (Text) the reader’s day with its hours
# $other (Text) the colleague’s day with its hours
mail-swap-over-text = Des horaires ont changé depuis la demande d’échange avec { $name } (vous : { $own } ; votre collègue : { $other }). Elle n’est plus valable. Si vous le souhaitez toujours, demandez à nouveau.
# $desk (Text) the desk’s name
mail-test-subject = Essai : { $desk }
mail-test-text = Cet e-mail montre que les envois du guichet arrivent. Vous n’avez rien à faire.
mail-open-desk = Ouvrir le guichet
# $name (Text) the colleague
mail-swap-asked-subject = { $name } propose un échange d’horaires
# $name (Text) the colleague
# $own (Text) the day that they give
# $other (Text) the day that they take
mail-swap-asked-text = { $name } vous propose un échange : vous travaillez le { $own } à sa place, et c’est l’inverse le { $other }.
# $name (Text) the colleague
mail-swap-agreed-subject = { $name } accepte l’échange
# $name (Text) the colleague
# $own (Text) the day that you gave
# $other (Text) the day that you took
mail-swap-agreed-text = { $name } accepte : vos horaires du { $own } sont échangés contre les siens du { $other }.
# $name (Text) the colleague
mail-swap-declined-subject = { $name } ne peut pas échanger
# $name (Text) the colleague
# $own (Text) the day that you wanted to give
# $other (Text) the day that you wanted to take
mail-swap-declined-text = { $name } ne peut pas échanger vos horaires du { $own } contre les siens du { $other }. Vos horaires restent les mêmes.
mail-nobody-found-subject = Aucune personne trouvée : { $subject }
mail-nobody-found-text = Le répartiteur n’a trouvé personne pour cette demande. Première langue de la personne : { $language }. Merci de transmettre la demande à quelqu’un.
mail-open-ticket = Ouvrir la demande
mail-invitation-subject = Votre compte – { $desk }
mail-invitation-text = Un compte a été créé pour vous ({ $desk }). Choisissez votre mot de passe avec le lien ci-dessous ; il fonctionne une seule fois, dans les 72 heures.
mail-password-reset-subject = Choisir un nouveau mot de passe
mail-password-reset-text = Un nouveau mot de passe a été demandé pour votre compte. Si c’était vous, choisissez-le avec le lien ci-dessous ; il fonctionne une seule fois, dans les 72 heures.
mail-password-reset-else = Si ce n’était pas vous, ne tenez pas compte de cet e-mail : votre mot de passe reste le même.
mail-choose-password = Choisir mon mot de passe
