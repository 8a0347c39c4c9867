// Welsh verbs as text, one a line, for whoever knows Welsh and no code; `welsh-verbs.ts` makes the forms of them.

/** `verb-noun: stems | other spellings of the verb-noun`; a verb in -io has both the stem with i and the one without. */
export const regular = `
bygwth: bygythi bygyth bwgwth bygwth | bwgwth bygythio bygwthio bigwth begwth
lladd: lladd
taro: traw tar
dilyn: dilyn | dilin
llosgi: llosg | llosgu
saethu: saeth | saethi sheto shwto
trywanu: trywan | trwanu stabio stabo
brifo: brif
niweidio: niweidi niweid
anafu: anaf
torri: torr tor | tori torru
malu: mal | maluro
chwalu: chwal | whalu
poeri: poer | poiri poeru
gwthio: gwthi gwth
hwpo: hwp
pwshio: pwshi pwsh | pwsho pwshan
sgrechian: sgrechi sgrech | sgrechain sgrechen
gweiddi: gwaedd gweidd gwaidd | gweiddu gwiddi
bloeddio: bloeddi bloedd
ymosod: ymosod mosod
curo: cur
cicio: cici cic | cico
dyrnu: dyrn
pwnio: pwni pwn | pwno
slapio: slapi slap | slapo
hitio: hiti hit | hito
bwrw: bwri bwr bwrw
crogi: crog
tagu: tag
treisio: treisi treis | treisho
sarhau: sarha sarhe
rhegi: rheg
galw: galw gal
gyrru: gyrr gyr | gyru
hala: hal
anfon: anfon
danfon: danfon
ysgrifennu: ysgrifenn ysgrifen sgrifenn sgrifen | sgrifennu
sgwennu: sgwenn sgwen ysgwenn | sgwenu
postio: posti post | posto
rhannu: rhann rhan
cyhoeddi: cyhoedd
ffonio: ffoni ffon | ffono
tecstio: tecsti tecst | tecsto
meseji: meseji mesej | mesejio mesejo
cysylltu: cysyllt
difetha: difeth
difrodi: difrod
fandaleiddio: fandaleiddi | fandaleisio
chwistrellu: chwistrell
peintio: peinti peint paenti | paentio peinto
gwylio: gwyli gwyl | gwilio
stelcio: stelci stelc | stelcian
stalkio: stalki stalk | stalkan stalkian
blocio: bloci bloc | bloco
claddu: cladd
hacio: haci hac | haco
twyllo: twyll
ffugio: ffugi ffug
blacmelio: blacmeli blacmel | blacmeilio
lladrata: lladrat
cipio: cipi cip
herwgipio: herwgipi
cyffwrdd: cyffyrdd cyffwrdd twtsi twts | twtsiad twtsh
gafael: gafael gafel
cydio: cydi cyd
gwasgu: gwasg
heclo: hecl
tarfu: tarf
amharu: amhar
rhwystro: rhwystr
taflu: tafl tafl
lluchio: lluchi lluch
towlu: towl
ffrwydro: ffrwydr
gwenwyno: gwenwyn
dychryn: dychryn
codi: cod
ofni: ofn
poeni: poen
crio: cri
cloi: clo
cuddio: cuddi cudd
cwato: cwat
dianc: diang
stopio: stopi stop | stopo
parhau: parha
para: par
troi: tro
parcio: parci parc | parco
cerdded: cerdd
rhedeg: rhed
agor: agor
cau: cae
talu: tal
mynnu: mynn myn
gofyn: gofyn gofynn
dymuno: dymun
gobeithio: gobeithi
disgwyl: disgwyli
aros: arhos aros
sefyll: saf sef
rhoi: rho rhodd rhoes
cymryd: cymr cymer
difaru: difar
crafu: craf
rhwygo: rhwyg
sbreio: sbrei | sbreo
sathru: sathr
darnio: darni
boddi: bodd
pledu: pled
crasio: crasi cras
trochi: troch
plannu: plann
tynnu: tynn tyn | tynu
trio: tri
ceisio: ceisi ceis
dechrau: dechreu dechr
meddwl: meddyli
credu: cred
clywed: clyw
teimlo: teiml
siarad: siarad
chwerthin: chwardd
canfasio: canfasi canfas | canfaso
pleidleisio: pleidleisi
digwydd: digwydd | digwdd digwid
derbyn: derbyni
ymddiheuro: ymddiheur
ffeindio: ffeindi ffeind ffind | ffindo ffindio
gollwng: gollyng
cyrraedd: cyrhaedd cyrraedd | cyredd cyrredd
sylwi: sylw
prynu: pryn
ateb: ateb atebi | atab
colli: coll
rhybuddio: rhybuddi rhybudd
ymddangos: ymddangos
brathu: brath
cnoi: cno
dangos: dangos | dangod
gosod: gosod
tanio: tani tan
neidio: neidi neid
hongian: hongi
newid: newidi newid
gorffen: gorffenn gorffen
sbio: sbi | sbecian
syllu: syll
rhythu: rhyth
gwrthod: gwrthod
beio: bei
symud: symud
cwrdd: cwrdd
honni: honn hon
dinistrio: dinistri | distrywio
golygu: golyg
dosbarthu: dosbarth
dreifio: dreifi dreif | dreifo
rhuthro: rhuthr
baglu: bagl
mygu: myg
dymchwel: dymchwel
crynu: cryn
sibrwd: sibryd
aflonyddu: aflonydd
poenydio: poenydi
dial: dial
hollti: hollt
cleisio: cleisi
gwaedu: gwaed
llewygu: llewyg
datgelu: datgel
gwadu: gwad
cyfaddef: cyfaddef
cyhuddo: cyhudd
gwatwar: gwatwar
gwawdio: gwawdi
bychanu: bychan
dilorni: dilorn
casau: casa | casau
sbeicio: sbeici sbeic
`;

/** Verbs that no rule makes: `verb-noun | tense person: forms | …`. */
export const irregular = `
bod | present 3: mae ma yw ydy ydi ydyw sydd sy ydynt maen dydy dydi dyw oes | present 1: dw rydw rwyf rwy wi ydw ydyn dydw | present 2: wyt rwyt dych ydych | past 3: oedd odd roedd rodd bu buodd doedd dodd oeddent oedden rodden | past 1: oeddwn o'n roeddwn ron bues oeddwn | past 2: oeddet roeddet buest | future 3: bydd byddan byddant fydd | future 1: byddaf bydda byddwn | future 2: byddi byddwch | conditional 3: byddai bydde bysa buasai byse basa tase sa fasa | conditional 1: byddwn byswn baswn buaswn taswn swn | verb-noun 0: bod
mynd | past 3: aeth ath aethon ethon eson | past 1: es euthum | past 2: est | past 0: aethpwyd | future 3: aiff eith aith | future 1: af | future 2: ewch | conditional 3: elai elai ele | imperative 2: cer dos | verb-noun 0: mynd myn mind
dod | past 3: daeth doth dath daethon deson daethant | past 1: des dois deuthum | past 2: dest doist | future 3: daw deith | future 1: dof | future 2: doi dewch dowch | conditional 3: deuai delai dele | imperative 2: dere tyrd | verb-noun 0: dod dwad dwad
cael | past 3: cafodd cafwyd cawson cafon | past 1: ces cefais cafes | past 2: cest cefaist | past 0: cafwyd caed | future 3: caiff ceith | future 1: caf ca cawn | future 2: cei cewch | conditional 3: cai caet cele | verb-noun 0: cael cal
gwneud | past 3: gwnaeth gwnath nath naeth naethon gwnaethon gnath gnaeth wneson | past 1: gwnes nes gwneuthum neshi gnes | past 2: gwnest nest | past 0: gwnaed gwnaethpwyd | future 3: gwnaiff gwneith neith naiff gneith | future 1: gwnaf gwna na'i gna | future 2: gwnei gwnewch | conditional 3: gwnai gwnele nelai | verb-noun 0: gwneud gneud neud gwneid gwnued neid
dweud | past 3: dywedodd dwedodd dudodd deudodd gwedodd wedodd wedws gwedws dwedon dudon deudon wedon gwedon dwedson | past 1: dywedais dwedais dwedes dudes dudis deudis gwedes wedes wedais | past 2: dywedaist dwedest dudist gwedest wedest | past 0: dywedwyd dwedwyd dudwyd | future 3: dywed dwedith dudith wedith gwedith dwediff wediff | future 1: dywedaf dweda duda deuda weda gweda | future 2: dwedi | conditional 3: dywedai dwede | imperative 2: dweda duda deud gwed wed dwed | verb-noun 0: dweud deud gweud weud gweid dweyd dywedyd dweid deyd
dwyn | past 3: dygodd dwgodd dwynodd dygon | past 1: dwynes dygais | past 0: dygwyd dwynwyd dwgwyd | future 3: dwg dwgith | verb-noun 0: dwyn dwgyd dwgid
gweld | past 3: gwelodd gwelws gwelon | past 1: gwelais gweles gwelis | past 0: gwelwyd | future 1: gwelaf gwela | future 2: gweli | future 3: gweliff gwelith | verb-noun 0: gweld gweled
gwybod | present 1: gwn wn | present 2: gwyddost | present 3: gwyr | past 1: gwyddwn | verb-noun 0: gwybod gwbod gwpod gwbo gwibod
marw | past 3: buofarw | future 3: marwith | verb-noun 0: marw
gadael | past 3: gadawodd gadodd gadawon | past 1: gadawais gades | future 3: gadawiff | future 1: gada | past 0: gadawyd | verb-noun 0: gadael gadel gad
dal | past 3: daliodd | past 1: dalies daliais | future 1: dalia daliaf | verb-noun 0: dal dala
gallu | past 3: gallodd | conditional 1: gallwn gallswn | conditional 3: gallai gallsa galle galla | present 1: gallaf galla | present 3: gall | present 2: gelli gallwch | verb-noun 0: gallu
medru | present 1: medraf medra | present 3: medr medar fedar | conditional 3: medrai medre | verb-noun 0: medru
eisiau | verb-noun 0: eisiau isio isho ishe moyn mofyn eisie isie ise isha
`;
